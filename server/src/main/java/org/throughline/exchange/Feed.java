package org.throughline.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A declared interface, ready to be read. */
record Feed(InterfaceDeclaration declaration, Mapping mapping, Telling telling) {

    private static final String HISTORY = "$history";

    static Feed of(InterfaceDeclaration declaration) {
        Mapping mapping = new Mapping(declaration);
        return new Feed(declaration, mapping, new Telling(declaration, mapping));
    }

    String name() {
        return declaration.name();
    }

    boolean isFlow() {
        return declaration.read().group() == InterfaceDeclaration.Group.FLOW;
    }

    boolean isLarge() {
        return declaration.read().rows() == InterfaceDeclaration.Rows.MANY;
    }

    boolean counts() {
        return declaration.read().role() == InterfaceDeclaration.Role.STOCK_COUNT;
    }

    boolean isWhole() {
        return declaration.read().change() instanceof InterfaceDeclaration.Change.Whole;
    }

    /** The readings that together are the table: one, or one for each company. */
    List<Scope> scopes(List<Long> companies) {
        return switch (declaration.read().per()) {
            case ONCE -> List.of(new Scope.AllCompanies());
            case COMPANY -> companies.stream().<Scope>map(Scope.OneCompany::new).toList();
        };
    }

    Reading reading(Scope scope, Instant historyFrom) {
        InterfaceDeclaration.Read read = declaration.read();
        return new Reading(read.model(), read.fields(), dated(read.where(), historyFrom), stamp(), scope);
    }

    boolean isPulse() {
        return declaration.read().pulse() == InterfaceDeclaration.Pulse.FAST;
    }

    /** As little as tells that something changed, also in rows that say nothing themselves but change others. */
    Reading pulse() {
        return new Reading(
                declaration.read().model(),
                List.of(stamp()),
                JsonNodeFactory.instance.arrayNode(),
                stamp(),
                new Scope.AllCompanies());
    }

    private String stamp() {
        return switch (declaration.read().change()) {
            case InterfaceDeclaration.Change.Stamped(var field) -> field;
            case InterfaceDeclaration.Change.Whole() -> "";
        };
    }

    private static JsonNode dated(JsonNode where, Instant historyFrom) {
        if (where instanceof ArrayNode list) {
            ArrayNode dated = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> dated.add(dated(element, historyFrom)));
            return dated;
        }
        return where.isString() && where.stringValue().equals(HISTORY)
                ? JsonNodeFactory.instance.stringNode(Times.plain(historyFrom))
                : where;
    }

    /** What the expression sees beside the row. */
    static Map<String, JsonNode> variables(Map<String, JsonNode> tables, Scope scope, JsonNode settings) {
        Map<String, JsonNode> variables = new HashMap<>();
        variables.put("settings", settings);
        variables.put("with", JsonNodeFactory.instance.objectNode().setAll(tables));
        if (scope instanceof Scope.OneCompany(var company)) {
            variables.put("company", JsonNodeFactory.instance.numberNode(company));
        }
        return variables;
    }

    /** The record's name: its number, and the company where it says something else in each. */
    static String record(long id, Scope scope) {
        return switch (scope) {
            case Scope.AllCompanies() -> Long.toString(id);
            case Scope.OneCompany(var company) -> id + "@" + company;
        };
    }
}
