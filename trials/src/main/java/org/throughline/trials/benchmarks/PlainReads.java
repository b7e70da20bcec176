package org.throughline.trials.benchmarks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.throughline.exchange.Declarations;
import org.throughline.exchange.InterfaceDeclaration;
import org.throughline.trials.odoo.OdooDoor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks Odoo for everything that the hub's interfaces declare, page by page and nested as they say, without a pace, and
 * throws it away.
 */
final class PlainReads {

    /**
     * How it asks.
     *
     * @param tables how many are read at one time
     * @param questions how many are open at one time
     */
    record Manner(int tables, int questions) {

        /** One question after the other. */
        static final Manner PLAIN = new Manner(1, 1);

        /** As many at one time as the hub has: a program could hardly read it sooner. */
        static final Manner TOGETHER = new Manner(3, 2);
    }

    private static final Duration HISTORY = Duration.ofDays(90);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final OdooDoor odoo;
    private final Manner manner;
    private final Semaphore asking;
    private final Map<String, JsonNode> known = new ConcurrentHashMap<>();
    private final String historyFrom =
            TIME.format(LocalDateTime.now(ZoneOffset.UTC).minus(HISTORY));

    PlainReads(OdooDoor odoo, Manner manner) {
        this.odoo = odoo;
        this.manner = manner;
        asking = new Semaphore(manner.questions());
    }

    /** One interface: seconds are those in which its questions were answered, waiting for their turn not counted. */
    record Table(String name, String model, long rows, long bytes, int questions, double seconds) {}

    /** All of them, and those whose modules are not installed; seconds from the first question to the last answer. */
    record Result(List<Table> tables, List<String> resting, double seconds) {

        long rows() {
            return tables.stream().mapToLong(Table::rows).sum();
        }

        long bytes() {
            return tables.stream().mapToLong(Table::bytes).sum();
        }

        int questions() {
            return tables.stream().mapToInt(Table::questions).sum();
        }
    }

    /** What is asked about Odoo itself, such as which fields it has, is not counted. */
    Result run() {
        Set<String> modules = modules();
        List<Long> companies = companies();
        List<InterfaceDeclaration> all = Declarations.ofProduct();
        List<InterfaceDeclaration> read = all.stream()
                .filter(declaration -> modules.containsAll(declaration.needs()))
                .toList();
        Map<InterfaceDeclaration, ObjectNode> specifications = new LinkedHashMap<>();
        read.forEach(declaration -> specifications.put(declaration, specification(declaration.read())));
        long begun = System.nanoTime();
        List<Table> tables = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(manner.tables())) {
            List<Future<Table>> coming = new ArrayList<>();
            specifications.forEach((declaration, specification) ->
                    coming.add(hands.submit(() -> table(declaration, specification, companies))));
            for (Future<Table> table : coming) {
                tables.add(table.get());
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<String> resting = all.stream()
                .filter(declaration -> !read.contains(declaration))
                .map(InterfaceDeclaration::name)
                .toList();
        return new Result(tables, resting, seconds);
    }

    private Table table(InterfaceDeclaration declaration, ObjectNode specification, List<Long> companies)
            throws InterruptedException {
        List<List<Long>> scopes = switch (declaration.read().per()) {
            case ONCE -> List.of(List.of());
            case COMPANY -> companies.stream().map(List::of).toList();
        };
        long rows = 0;
        long bytes = 0;
        int questions = 0;
        long nanos = 0;
        for (List<Long> scope : scopes) {
            long after = 0;
            boolean more = true;
            while (more) {
                asking.acquire();
                long begun = System.nanoTime();
                OdooDoor.Answer answer;
                try {
                    answer = page(declaration.read(), specification, scope, after);
                } finally {
                    asking.release();
                    nanos += System.nanoTime() - begun;
                }
                JsonNode records = answer.content().path("records");
                rows += records.size();
                bytes += answer.bytes();
                questions++;
                more = records.size() == declaration.read().page();
                after = records.isEmpty()
                        ? after
                        : records.path(records.size() - 1).path("id").longValue();
            }
        }
        return new Table(declaration.name(), declaration.read().model(), rows, bytes, questions, nanos / 1e9);
    }

    private OdooDoor.Answer page(
            InterfaceDeclaration.Read read, ObjectNode specification, List<Long> scope, long after) {
        ArrayNode domain = NODES.arrayNode();
        read.where().forEach(term -> domain.add(dated(term)));
        if (after > 0) {
            domain.addArray().add("id").add(">").add(after);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("domain", domain);
        body.put("specification", specification);
        body.put("order", "id");
        body.put("limit", read.page());
        // Without it the answer would count all rows that there are.
        body.put("count_limit", 1);
        body.put("context", context(scope));
        return odoo.ask(read.model(), "web_search_read", body);
    }

    private JsonNode dated(JsonNode term) {
        if (term instanceof ArrayNode list) {
            ArrayNode dated = NODES.arrayNode();
            list.forEach(element -> dated.add(dated(element)));
            return dated;
        }
        return term.isString() && term.stringValue().equals("$history") ? NODES.stringNode(historyFrom) : term;
    }

    private static Map<String, Object> context(List<Long> scope) {
        Map<String, Object> context = new LinkedHashMap<>(Map.of("lang", "en_US", "tz", "UTC", "active_test", false));
        if (!scope.isEmpty()) {
            context.put("allowed_company_ids", scope);
        }
        return context;
    }

    /** Fields as a tree, without those that may be missing and are. */
    private ObjectNode specification(InterfaceDeclaration.Read read) {
        ObjectNode tree = NODES.objectNode();
        for (String field : read.fields()) {
            boolean optional = field.endsWith("?");
            String path = optional ? field.substring(0, field.length() - 1) : field;
            List<String> steps = List.of(path.split("\\.", -1));
            if (!optional || isThere(read.model(), steps)) {
                ObjectNode at = tree.withObjectProperty(steps.getFirst());
                for (String step : steps.subList(1, steps.size())) {
                    at = at.withObjectProperty("fields").withObjectProperty(step);
                }
            }
        }
        return tree;
    }

    private boolean isThere(String model, List<String> steps) {
        JsonNode fields = known.computeIfAbsent(
                model,
                name -> odoo.ask(name, "fields_get", Map.of("attributes", List.of("type", "relation")))
                        .content());
        JsonNode field = fields.path(steps.getFirst());
        return !field.isMissingNode()
                && (steps.size() == 1 || isThere(field.path("relation").asString(""), steps.subList(1, steps.size())));
    }

    private Set<String> modules() {
        JsonNode installed = odoo.ask(
                        "ir.module.module",
                        "search_read",
                        Map.of("domain", List.of(List.of("state", "=", "installed")), "fields", List.of("name")))
                .content();
        Set<String> names = new HashSet<>();
        installed.forEach(module -> names.add(module.path("name").asString("")));
        return names;
    }

    private List<Long> companies() {
        long user = odoo.ask("res.users", "context_get", Map.of())
                .content()
                .path("uid")
                .longValue();
        return odoo.ask("res.users", "read", Map.of("ids", List.of(user), "fields", List.of("company_ids")))
                .content()
                .path(0)
                .path("company_ids")
                .valueStream()
                .map(JsonNode::longValue)
                .toList();
    }
}
