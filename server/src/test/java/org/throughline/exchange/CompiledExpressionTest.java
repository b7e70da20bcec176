package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is compiled is what the library says, for each row of which it is sure. */
class CompiledExpressionTest {

    /** Small tables whose expressions use more of the language than is compiled. */
    private static final Set<String> LEFT_TO_THE_LIBRARY =
            Set.of("odoo-calendar-shifts", "odoo-companies", "odoo-locations", "odoo-units");

    private static final JsonNode SETTINGS = Json.MAPPER.readTree("{\"hold_locations\": []}");

    @ParameterizedTest
    @MethodSource("org.throughline.exchange.GlanceTest#declarations")
    void whatever_a_row_holds_it_says_what_the_library_says(InterfaceDeclaration declaration) {
        Expression expression = Expression.of(declaration.map(), declaration.system());
        for (InterfaceDeclaration.Sample sample : good(declaration)) {
            Map<String, JsonNode> variables = variables(declaration, sample);
            OddRows.of(sample.row()).forEach(row -> requireSame(expression, row, variables));
        }
    }

    @ParameterizedTest
    @MethodSource("org.throughline.exchange.GlanceTest#declarations")
    void of_the_rows_of_large_tables_it_is_sure(InterfaceDeclaration declaration) {
        Expression expression = Expression.of(declaration.map(), declaration.system());
        assertThat(good(declaration))
                .allMatch(sample -> LEFT_TO_THE_LIBRARY.contains(declaration.name())
                        || expression
                                .surely(Expression.value(sample.row()), variables(declaration, sample))
                                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.b",
                "a.b.c",
                "$",
                "$.a",
                "$$.a.b",
                "a.$",
                "a[0]",
                "a[1]",
                "a[-1]",
                "(a.b)[0]",
                "(a)[1]",
                "a[b = 1]",
                "a[b != false]",
                "a.b[$ != false]",
                "(a.b[$ = 1])[0]",
                "a[$ in [1, 2]]",
                "a.b[$]",
                "a = b",
                "a != b",
                "a = 1",
                "a != false",
                "a in b",
                "a in [1, \"x\"]",
                "1 in a",
                "a and b",
                "a or b",
                "a & b",
                "\"x\" & a",
                "a + 1",
                "a - b",
                "a * b",
                "a / b",
                "a / 0",
                "a > 1",
                "-a",
                "a ? 1 : 2",
                "a ? b",
                "a.b ? a.b : \"none\"",
                "[a]",
                "[a, b]",
                "[[a], b]",
                "[\"[\", a]",
                "[]",
                "{\"x\": a}",
                "{\"x\": a.b, \"y\": [a]}",
                "{a: 1}",
                "a{\"x\": b}",
                "a.{\"x\": b}",
                "[a.b]",
                "a.[b]",
                "($x := a; $x)",
                "($x := a; $y := $x.b; {\"y\": $y, \"x\": $x})",
                "($x := 1; ($x := 2; $x) + $x)",
                "(a ? ($x := 1); $x)",
                "$x",
                "$out",
                "$out.b",
                "$count(a)",
                "$count(a.b)",
                "$not(a)",
                "$not(a = 1)",
                "$round(a, 2)",
                "$round(a)",
                "$length(a)",
                "$uppercase(a)",
                "$substring(a, 1)",
                "$substring(a, 0, 1)",
                "$lookup(a, \"b\")",
                "$lookup({\"x\": 1}, a)",
                "{\"x\": 1} ~> $lookup($$.a)",
                "a ~> $uppercase()",
                "$id(\"m\", a)",
                "$id(\"m\", a.b)",
                "$ids(\"m\", a)",
                "$instant(a)",
                "$text(a)",
                "$text(a.b)",
                "($id := function($x) { $x }; $id(a))",
                "($count := 1; $count)",
                "a^(b)",
                "a.*",
                "**",
                "a#$i.b",
                "a@$v.b",
                "$map(a, function($v) { $v })",
                "a.%",
                "/x/",
                "a[].b",
                "a.b[]",
                "null",
                "true"
            })
    void whatever_an_expression_says_it_is_what_the_library_says(String text) {
        Expression expression = Expression.of(text, "plant");
        Map<String, JsonNode> variables = Map.of("out", Json.MAPPER.readTree("{\"b\": [1, 2]}"));
        Stream.of(
                        "{\"a\": 1, \"b\": 2}",
                        "{\"a\": {\"b\": {\"c\": 1}}, \"b\": \"x\"}",
                        "{\"a\": [{\"b\": 1}, {\"b\": false}, {\"b\": [1, 2]}], \"b\": [1, 2]}",
                        "{\"a\": [[1, 2], [3]], \"b\": []}",
                        "{\"a\": \"2026-01-02 03:04:05\", \"b\": 1.25}",
                        "{\"a\": [1.0, 2], \"b\": 1}")
                .map(Json.MAPPER::readTree)
                .flatMap(OddRows::of)
                .forEach(row -> requireSame(expression, row, variables));
    }

    @Test
    void what_it_does_not_know_is_left_to_the_library() {
        assertThat(List.of("a.*", "$sum(a)", "a > 1", "a[].b", "$map(a, function($v) { $v })"))
                .map(text -> CompiledExpression.of(text, new ExpressionFunctions("plant")))
                .allMatch(Optional::isEmpty);
    }

    private static List<InterfaceDeclaration.Sample> good(InterfaceDeclaration declaration) {
        return declaration.samples().stream()
                .filter(sample -> sample.expected() instanceof InterfaceDeclaration.Expected.Says)
                .toList();
    }

    private static void requireSame(Expression expression, JsonNode row, Map<String, JsonNode> variables) {
        Optional<JsonNode> sure = expression.surely(Expression.value(row), variables);
        if (sure.isPresent()) {
            assertThat(sure.orElseThrow())
                    .describedAs("%s", row)
                    .isEqualTo(expression.interpreted(Expression.value(row), variables));
        }
    }

    private static Map<String, JsonNode> variables(
            InterfaceDeclaration declaration, InterfaceDeclaration.Sample sample) {
        Map<String, JsonNode> tables = new HashMap<>();
        sample.with().forEachEntry(tables::put);
        Scope scope = switch (declaration.read().per()) {
            case ONCE -> new Scope.AllCompanies();
            case COMPANY -> new Scope.OneCompany(1);
        };
        return Feed.variables(tables, scope, SETTINGS);
    }
}
