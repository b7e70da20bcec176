package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A glance never takes a row for one that fits when it does not. */
class GlanceTest {

    static Stream<InterfaceDeclaration> declarations() {
        return Stream.concat(
                Declarations.ofProduct().stream(), Declarations.in(InterfaceSamplesTest.TEST_INTERFACES).stream());
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void what_fits_at_a_glance_fits(InterfaceDeclaration declaration) {
        Predicate<JsonNode> glance = Glance.of(declaration.schema());
        Schema schema = schema(declaration.schema());

        List<JsonNode> wrong = declaration.samples().stream()
                .flatMap(sample -> OddRows.of(sample.row()))
                .filter(glance)
                .filter(row -> !schema.validate(row).isEmpty())
                .toList();

        assertThat(wrong).isEmpty();
    }

    static Stream<InterfaceDeclaration> ofProduct() {
        return Declarations.ofProduct().stream();
    }

    @ParameterizedTest
    @MethodSource("ofProduct")
    void a_good_row_is_seen_at_a_glance(InterfaceDeclaration declaration) {
        assertThat(declaration.samples().stream()
                        .filter(sample -> sample.expected() instanceof InterfaceDeclaration.Expected.Says)
                        .map(InterfaceDeclaration.Sample::row))
                .allMatch(Glance.of(declaration.schema()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type': 'integer', 'minimum': 1}                  | 1     | true",
                "{'type': 'integer', 'minimum': 1}                  | 0     | false",
                "{'type': 'integer', 'minimum': 1}                  | 1.5   | false",
                "{'type': 'integer', 'minimum': 1}                  | 99999999999999999999 | false",
                "{'const': false}                                   | false | true",
                "{'const': false}                                   | 0     | false",
                "{'enum': ['a', false]}                             | 'a'   | true",
                "{'enum': ['a', false]}                             | 'b'   | false",
                "{'type': 'string', 'pattern': '^[0-9]{2}$'}        | '12'  | true",
                "{'type': 'string', 'pattern': '^[0-9]{2}$'}        | '12\\n' | false",
                "{'type': 'string', 'minLength': 1}                 | ''    | false",
                "{'type': 'string', 'minLength': 2}                 | 'ab'  | false",
                "{'type': ['string', 'null']}                       | 'ab'  | false",
                "{'type': 'string', 'maxLength': 1}                 | 'a'   | false",
                "{'additionalProperties': false}                    | {}    | false",
                "{'properties': {'a': {}}, 'additionalProperties': {'type': 'string'}} | {'b': 1} | false",
                "{'properties': {'a': {}}}                          | {'b': 1} | true",
                "{'items': {'type': 'integer'}}                     | [1, 'a'] | false",
                "{'items': {'type': 'integer'}}                     | [1, 2] | true",
                "true                                               | 1     | false"
            })
    void it_says_yes_only_where_it_knows_each_word(String schema, String row, boolean yes) {
        assertThat(Glance.of(tree(schema)).test(tree(row))).isEqualTo(yes);
    }

    private static JsonNode tree(String json) {
        return Json.MAPPER.readTree(json.replace('\'', '"'));
    }

    private static Schema schema(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }
}
