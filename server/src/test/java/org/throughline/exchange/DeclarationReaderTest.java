package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A declaration that cannot be used says which file, which key, what it says and what it may say. */
class DeclarationReaderTest {

    private static final String GOOD = """
            says: Lots become lots.
            system: plant
            owner: quality
            needs: [storage]
            read:
              model: lot
              fields: [name]
              change: changed
              group: flow
            map: '[]'
            gone:
              throughline.stock-moved.v1: '$'
            """;

    @Test
    void what_is_left_out_has_a_sensible_default() {
        InterfaceDeclaration declaration = read(GOOD);
        assertThat(declaration.read().per()).isEqualTo(InterfaceDeclaration.Per.ONCE);
        assertThat(declaration.read().role()).isEqualTo(InterfaceDeclaration.Role.RECORDS);
        assertThat(declaration.read().page()).isEqualTo(1_000);
        assertThat(declaration.read().where()).isEmpty();
        assertThat(declaration.needs()).containsExactly("storage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner: quality            | ownr: quality            | ownr         | one of [gone, map, needs, owner",
                "system: plant             | system: 7                | system       | a text that is not empty",
                "needs: [storage]          | needs: storage           | needs        | a list",
                "group: flow               | group: stream            | read.group   | one of [master, flow]",
                "change: changed           | change: changed\\n  page: 0 | read.page | a whole number from 1 to 10000",
                "change: changed | change: changed\\n  role: stock-count | read.role | change: whole and group: flow",
                "change: changed | change: changed\\n  with: {a: {model: b, fields: [c]}} | read.with | leave it out",
                "throughline.stock-moved.v1: | throughline.stock-x.v1: | gone.throughline.stock-x.v1 | one of [",
                "map: '[]'                 | map: ''                  | map          | a text that is not empty"
            })
    void a_mistake_is_named_with_its_place_and_what_is_allowed(String right, String wrong, String key, String allowed) {
        String text = GOOD.replace(right, wrong.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DeclarationException.class)
                .hasMessageContaining("TL-EXCHANGE-001")
                .hasMessageContaining("lots/interface.yaml")
                .hasMessageContaining("(" + key + ")")
                .hasMessageContaining(allowed);
    }

    @Test
    void an_expression_that_cannot_be_read_is_named_before_anything_is_read() {
        InterfaceDeclaration declaration = read(GOOD.replace("map: '[]'", "map: '[{\"type\": }]'"));
        assertThatThrownBy(() -> new Mapping(declaration))
                .isInstanceOf(DeclarationException.class)
                .hasMessageContaining("lots/interface.yaml")
                .hasMessageContaining("(map)")
                .hasMessageContaining("at character");
    }

    @Test
    void a_missing_file_and_a_broken_one_are_named() {
        SortedMap<String, String> files = files(GOOD);
        files.remove("schema.json");
        assertThatThrownBy(() -> new DeclarationReader("lots", files).read()).hasMessageContaining("(schema.json)");
        files.put("schema.json", "{");
        assertThatThrownBy(() -> new DeclarationReader("lots", files).read())
                .hasMessageContaining("(lots/schema.json)");
    }

    @Test
    void a_sample_has_either_an_outcome_or_a_refusal() {
        SortedMap<String, String> files = files(GOOD);
        files.put("samples/lot.in.json", "{}");
        assertThatThrownBy(() -> new DeclarationReader("lots", files).read())
                .hasMessageContaining("neither an .out.json nor a .rejected.json");
    }

    private static InterfaceDeclaration read(String yaml) {
        return new DeclarationReader("lots", files(yaml)).read();
    }

    private static SortedMap<String, String> files(String yaml) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("interface.yaml", yaml);
        files.put("schema.json", "{}");
        return files;
    }
}
