package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Checksums tell a row from what it was before. */
class JsonTest {

    @Test
    void the_same_row_has_the_same_checksum_in_sixteen_digits() {
        assertThat(Json.checksum(row(7, "WH/Stock")))
                .isEqualTo(Json.checksum(row(7, "WH/Stock")))
                .matches("[0-9a-f]{16}");
    }

    @Test
    void each_half_of_the_checksum_is_a_checksum_of_its_own() {
        String checksum = Json.checksum(row(7, "WH/Stock"));

        assertThat(checksum.substring(0, 8)).isNotEqualTo(checksum.substring(8));
    }

    /** An error of up to 32 bits in one place is seen by either half for certain. */
    @Property
    void a_row_of_which_one_letter_changed_has_another_checksum(
            @ForAll("texts") String name, @ForAll @IntRange(max = 19) int at, @ForAll("letters") char letter) {
        Assume.that(name.charAt(at) != letter);
        String changed = name.substring(0, at) + letter + name.substring(at + 1);

        String before = Json.checksum(row(1, name));
        String after = Json.checksum(row(1, changed));

        assertThat(after.substring(0, 8)).isNotEqualTo(before.substring(0, 8));
        assertThat(after.substring(8)).isNotEqualTo(before.substring(8));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().alpha().numeric().ofLength(20);
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars().alpha().numeric();
    }

    private static ObjectNode row(long id, String name) {
        return Json.MAPPER.createObjectNode().put("id", id).put("name", name);
    }
}
