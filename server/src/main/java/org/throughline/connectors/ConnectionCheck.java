package org.throughline.connectors;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.throughline.connectors.ConnectionReport.CompanySeen;
import org.throughline.connectors.ConnectionReport.Finding;
import org.throughline.connectors.ConnectionReport.TableSeen;
import org.throughline.connectors.ConnectionReport.Verdict;
import org.throughline.exchange.Answer;
import org.throughline.exchange.InterfaceDeclaration;
import org.throughline.exchange.Reading;
import org.throughline.exchange.Scope;
import org.throughline.exchange.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Looks whether Odoo can be read as declared: address, version, key, companies, modules, and each table with exactly
 * the fields that are read. It only reads, one row of each, and leaves no trace in Odoo.
 */
public final class ConnectionCheck {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Scope ALL = new Scope.AllCompanies();

    private final OdooClient client;
    private final OdooSituation situation;
    private final OdooWords words;
    private final List<InterfaceDeclaration> declarations;
    private final InstantSource clock;
    private final List<Finding> findings = new ArrayList<>();
    private final List<CompanySeen> companies = new ArrayList<>();
    private final Set<String> modules = new TreeSet<>();
    private final List<TableSeen> tables = new ArrayList<>();

    private ConnectionCheck(OdooClient client, List<InterfaceDeclaration> declarations, InstantSource clock) {
        this.client = client;
        this.situation = new OdooSituation(client, clock, Duration.ZERO);
        this.words = new OdooWords(client, clock, Duration.ofMinutes(1));
        this.declarations = declarations;
        this.clock = clock;
    }

    /** Looks at Odoo once. */
    public static ConnectionReport run(
            OdooAccess access, OdooLimits limits, List<InterfaceDeclaration> declarations, InstantSource clock) {
        try (OdooClient client = new OdooClient(access, limits, new Pace(limits, System::nanoTime, Thread::sleep))) {
            return new ConnectionCheck(client, declarations, clock).report();
        }
    }

    private ConnectionReport report() {
        look();
        return new ConnectionReport(
                client.access().address().toString(),
                client.access().database(),
                findings,
                companies,
                List.copyOf(modules),
                tables,
                LeastPrivilege.setUp(declarations));
    }

    /** Each step stands on the one before: where it fails, the next ones could say nothing. */
    private void look() {
        if (client.access().isOpen()) {
            findings.add(new Finding(
                    Verdict.WARNING,
                    OdooFault.SETTINGS.code(),
                    "The key travels without encryption, because the address begins with http. Maybe put a proxy with"
                            + " a certificate before Odoo."));
        }
        if (seen(situation.version(), version -> "This is Odoo %s.".formatted(version))
                .isEmpty()) {
            return;
        }
        Optional<OdooReply> self = seen(situation.self(), _ -> "The key is accepted.");
        if (self.isEmpty()) {
            return;
        }
        long user = self.get().content().path("uid").longValue();
        lookAtUser(user);
        lookAtKeys(user);
        seen(situation.modules(), found -> "%d modules are installed.".formatted(found.size()))
                .ifPresent(modules::addAll);
        declarations.forEach(this::lookAtTable);
    }

    private void lookAtUser(long user) {
        seen(situation.user(user), reply -> {
                    JsonNode row = reply.content().path(0);
                    return "It belongs to (%s), log-in (%s)."
                            .formatted(
                                    row.path("name").asString(""),
                                    row.path("login").asString(""));
                })
                .ifPresent(reply -> lookAtCompanies(reply.content()
                        .path(0)
                        .path("company_ids")
                        .valueStream()
                        .map(JsonNode::longValue)
                        .toList()));
    }

    private void lookAtCompanies(List<Long> ids) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Reading reading =
                new Reading("res.company", List.of("name", "resource_calendar_id.tz"), nodes.arrayNode(), "", ALL);
        OdooQuestion question = new OdooQuestion(reading, Set.of());
        seen(
                        client.call("res.company", question.method(), question.byIds(ids)),
                        _ -> "Its user sees %d %s.".formatted(ids.size(), ids.size() == 1 ? "company" : "companies"))
                .ifPresent(reply -> reply.content()
                        .path("records")
                        .forEach(row -> companies.add(new CompanySeen(
                                row.path("id").longValue(),
                                row.path("name").asString(""),
                                row.path("resource_calendar_id").path("tz").asString("")))));
    }

    private void lookAtKeys(long user) {
        findings.add(
                switch (KeyExpiry.of(client, user, clock)) {
                    case Answer.Failed<Finding>(var trouble) ->
                        new Finding(Verdict.WARNING, trouble.code(), trouble.sentence());
                    case Answer.Given<Finding>(var found) -> found;
                });
    }

    private void lookAtTable(InterfaceDeclaration declaration) {
        List<String> missing = declaration.needs().stream()
                .filter(module -> !modules.contains(module))
                .toList();
        Finding finding = missing.isEmpty() || modules.isEmpty()
                ? readable(declaration)
                : new Finding(
                        Verdict.WARNING,
                        OdooFault.WORD_UNKNOWN.code(),
                        "It rests, because %s is not installed. Maybe nothing of it is needed."
                                .formatted(String.join(", ", missing)));
        tables.add(new TableSeen(declaration.name(), declaration.read().model(), finding));
    }

    private Finding readable(InterfaceDeclaration declaration) {
        InterfaceDeclaration.Read read = declaration.read();
        Reading main = new Reading(read.model(), read.fields(), dated(read.where()), "", ALL);
        List<Reading> readings = new ArrayList<>(List.of(main));
        read.with()
                .values()
                .forEach(table -> readings.add(
                        new Reading(table.model(), table.fields(), JsonNodeFactory.instance.arrayNode(), "", ALL)));
        Set<String> absent = new TreeSet<>();
        for (Reading reading : readings) {
            Answer<OdooReply> answer = words.known(reading.model(), reading.fields())
                    .then(known -> {
                        absent.addAll(OdooQuestion.optional(reading.fields()));
                        absent.removeAll(known);
                        OdooQuestion question = new OdooQuestion(reading, known);
                        return client.call(reading.model(), question.method(), question.page(Instant.EPOCH, 0, 1));
                    });
            if (answer instanceof Answer.Failed<OdooReply>(var trouble)) {
                return bad(trouble);
            }
        }
        return good(
                absent.isEmpty()
                        ? "All fields can be read."
                        : "All fields can be read but %s, which this Odoo does not have; they are not needed."
                                .formatted(String.join(", ", absent)));
    }

    /** The condition as it is asked: where it stands for the beginning of history, any time will do. */
    private JsonNode dated(JsonNode where) {
        if (where.isArray()) {
            ArrayNode dated = JsonNodeFactory.instance.arrayNode();
            where.forEach(element -> dated.add(dated(element)));
            return dated;
        }
        return where.isString() && where.stringValue().equals("$history")
                ? JsonNodeFactory.instance.stringNode(
                        TIME.format(clock.instant().atOffset(ZoneOffset.UTC)))
                : where;
    }

    private <T> Optional<T> seen(Answer<T> answer, Function<T, String> sentence) {
        return switch (answer) {
            case Answer.Failed<T>(var trouble) -> {
                findings.add(bad(trouble));
                yield Optional.empty();
            }
            case Answer.Given<T>(var content) -> {
                findings.add(good(sentence.apply(content)));
                yield Optional.of(content);
            }
        };
    }

    private static Finding good(String sentence) {
        return new Finding(Verdict.GOOD, "", sentence);
    }

    private static Finding bad(Trouble trouble) {
        return new Finding(Verdict.BAD, trouble.code(), trouble.sentence());
    }
}
