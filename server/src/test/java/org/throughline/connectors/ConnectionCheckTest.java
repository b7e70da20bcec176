package org.throughline.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.throughline.connectors.ConnectionReport.CompanySeen;
import org.throughline.connectors.ConnectionReport.Verdict;
import org.throughline.exchange.Answer;
import org.throughline.exchange.Declarations;
import org.throughline.exchange.InterfaceDeclaration;

/** Whoever connects Odoo is told what works, what does not and what to do, and Odoo is not changed by it. */
class ConnectionCheckTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));
    private static final List<InterfaceDeclaration> DECLARATIONS = Declarations.ofProduct();

    /** Modules that every declaration together needs. */
    private static final String MODULES = "base resource stock uom mrp purchase purchase_stock sale_stock";

    @Test
    void an_odoo_that_fits_is_usable() {
        ConnectionReport report = check(Map.of());
        assertThat(report.findings()).allMatch(finding -> finding.verdict() == Verdict.GOOD);
        assertThat(report.tables())
                .hasSameSizeAs(DECLARATIONS)
                .allMatch(table -> table.finding().verdict().equals(Verdict.GOOD));
        assertThat(report.companies()).containsExactly(new CompanySeen(1, "Plant Ltd", "Europe/Berlin"));
        assertThat(report.modules()).contains("mrp");
        assertThat(report.isUsable()).isTrue();
    }

    @Test
    void nothing_is_asked_but_what_the_proxy_is_told_to_let_through() {
        try (FakeOdoo odoo = new FakeOdoo(answers(Map.of()))) {
            ConnectionReport report = check(odoo);
            String allowed = report.setUp()
                    .lines()
                    .filter(line -> line.contains("location ~"))
                    .findFirst()
                    .orElseThrow();
            assertThat(odoo.asked())
                    .extracting(FakeOdoo.Question::name)
                    .filteredOn(name -> !name.equals("web/version"))
                    .allSatisfy(name -> assertThat(allowed).contains(name.substring(name.indexOf('/') + 1)));
            assertThat(odoo.asked())
                    .filteredOn(question -> question.name().contains("search_read")
                            && !question.name().startsWith("ir.module")
                            && !question.name().startsWith("res.users.apikeys")
                            && !question.name().startsWith("res.company"))
                    .allSatisfy(question ->
                            assertThat(question.body().path("limit").intValue()).isEqualTo(1));
        }
    }

    @Test
    void the_set_up_names_every_table_that_is_read() {
        assertThat(LeastPrivilege.setUp(DECLARATIONS))
                .contains(DECLARATIONS.stream()
                        .map(declaration -> "\"" + declaration.read().model() + "\"")
                        .toList());
        assertThat(LeastPrivilege.models(DECLARATIONS)).contains("stock.warehouse", "res.company", "stock.picking");
    }

    @Test
    void a_key_that_expires_soon_is_warned_of() {
        ConnectionReport report = check(Map.of(
                "res.users.apikeys/search_read",
                FakeOdoo.Reply.json("[{\"id\": 1, \"name\": \"hub\", \"expiration_date\": \"2026-03-15 12:00:00\"}]")));
        assertThat(report.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.WARNING)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("TL-ODOO-019");
                    assertThat(finding.sentence()).contains("hub", "2026-03-15", "13 days");
                });
        assertThat(report.isUsable()).isTrue();
    }

    @Test
    void a_running_hub_can_ask_for_the_key_alone() {
        try (FakeOdoo odoo = new FakeOdoo(answers(Map.of()))) {
            assertThat(KeyExpiry.ask(odoo.access(), FakeOdoo.quick(), CLOCK))
                    .isEqualTo(new Answer.Given<>(new ConnectionReport.Finding(
                            Verdict.GOOD, "", "The key (hub) of this user expires on 2026-05-15, in 74 days.")));
            assertThat(odoo.asked())
                    .extracting(FakeOdoo.Question::name)
                    .containsExactly("res.users/context_get", "res.users.apikeys/search_read");
        }
    }

    @Test
    void a_missing_right_is_shown_at_its_interface_and_the_others_go_on() {
        ConnectionReport report = check(Map.of(
                "stock.rule/search_read",
                FakeOdoo.Reply.error(
                        403,
                        "odoo.exceptions.AccessError",
                        "You are not allowed to access 'Stock Rule' (stock.rule) records.")));
        assertThat(report.tables())
                .filteredOn(table -> table.finding().verdict() == Verdict.BAD)
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.interfaceName()).isEqualTo("odoo-rules");
                    assertThat(table.finding().code()).isEqualTo("TL-ODOO-006");
                    assertThat(table.finding().sentence()).contains("stock.rule");
                });
        assertThat(report.isUsable()).isFalse();
    }

    @Test
    void what_belongs_to_a_module_that_is_not_installed_rests() {
        ConnectionReport report = check(Map.of("ir.module.module/search_read", modules("base resource stock uom mrp")));
        assertThat(report.tables())
                .filteredOn(table -> table.finding().verdict() == Verdict.WARNING)
                .extracting(ConnectionReport.TableSeen::interfaceName)
                .contains("odoo-purchase-orders", "odoo-sales-lines")
                .doesNotContain("odoo-boms");
        assertThat(report.isUsable()).isTrue();
    }

    @Test
    void another_version_ends_the_look() {
        ConnectionReport report = check(Map.of("web/version", FakeOdoo.Reply.json("{\"version\": \"18.0\"}")));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.BAD);
            assertThat(finding.code()).isEqualTo("TL-ODOO-016");
        });
        assertThat(report.tables()).isEmpty();
        assertThat(report.isUsable()).isFalse();
    }

    @Test
    void a_refused_key_ends_the_look_after_the_version() {
        ConnectionReport report = check(Map.of(
                "res.users/context_get",
                FakeOdoo.Reply.error(401, "werkzeug.exceptions.Unauthorized", "Invalid apikey")));
        assertThat(report.findings()).extracting(ConnectionReport.Finding::code).containsExactly("", "TL-ODOO-005");
    }

    @Test
    void the_command_prints_what_it_found_and_ends_with_it() {
        try (FakeOdoo odoo = new FakeOdoo(answers(Map.of()))) {
            Printed printed = command(odoo.address());
            assertThat(printed.code()).isEqualTo(0);
            assertThat(printed.out())
                    .contains(
                            "This is Odoo 19.0.",
                            "Plant Ltd, working in Europe/Berlin",
                            "odoo-stock-moves",
                            "res.groups",
                            "Odoo can be read as declared.")
                    .doesNotContain("0123456789abcdef");
        }
        assertThat(command("http://127.0.0.1:1").code()).isEqualTo(1);
        Printed refused = command("somewhere");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("TL-ODOO-018", "somewhere");
    }

    private record Printed(int code, String out, String err) {}

    private static Printed command(String address) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ConnectCommand command = new ConnectCommand(
                DECLARATIONS,
                CLOCK,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = command.run(address, "plant", "0123456789abcdef", false);
        return new Printed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static ConnectionReport check(Map<String, FakeOdoo.Reply> otherwise) {
        try (FakeOdoo odoo = new FakeOdoo(answers(otherwise))) {
            return check(odoo);
        }
    }

    private static ConnectionReport check(FakeOdoo odoo) {
        return ConnectionCheck.run(odoo.access(), FakeOdoo.quick(), DECLARATIONS, CLOCK);
    }

    private static FakeOdoo.Reply modules(String names) {
        StringBuilder rows = new StringBuilder();
        for (String name : names.split(" ", -1)) {
            rows.append(rows.isEmpty() ? "" : ", ").append("{\"id\": 1, \"name\": \"%s\"}".formatted(name));
        }
        return FakeOdoo.Reply.json("[" + rows + "]");
    }

    private static Function<FakeOdoo.Question, FakeOdoo.Reply> answers(Map<String, FakeOdoo.Reply> otherwise) {
        return question -> {
            FakeOdoo.Reply other = otherwise.get(question.name());
            return other != null ? other : usual(question);
        };
    }

    private static FakeOdoo.Reply usual(FakeOdoo.Question question) {
        return switch (question.name()) {
            case "web/version" -> FakeOdoo.Reply.json("{\"version\": \"19.0\"}");
            case "res.users/context_get" -> FakeOdoo.Reply.json("{\"lang\": \"en_US\", \"uid\": 7}");
            case "res.users/read" ->
                FakeOdoo.Reply.json("[{\"id\": 7, \"name\": \"Reader\", \"login\": \"reader\", \"company_ids\": [1]}]");
            case "res.users.apikeys/search_read" ->
                FakeOdoo.Reply.json("[{\"id\": 1, \"name\": \"hub\", \"expiration_date\": \"2026-05-15 12:00:00\"}]");
            case "res.company/web_search_read" ->
                FakeOdoo.Reply.json(
                        "{\"length\": 1, \"records\": [{\"id\": 1, \"name\": \"Plant Ltd\", \"resource_calendar_id\":"
                                + " {\"id\": 1, \"tz\": \"Europe/Berlin\"}}]}");
            case "ir.module.module/search_read" -> modules(MODULES);
            default ->
                FakeOdoo.Reply.json(
                        question.name().endsWith("fields_get")
                                ? "{}"
                                : question.name().endsWith("web_search_read") ? "{\"records\": []}" : "[]");
        };
    }
}
