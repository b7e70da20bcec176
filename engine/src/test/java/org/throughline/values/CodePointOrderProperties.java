package org.throughline.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of texts against the order of their code points. */
class CodePointOrderProperties {

    private static final int BEYOND_BASIC_PLANE = 0x1F600;
    private static final int ABOVE_SURROGATES = 0xFF21;

    @Property(tries = 2000)
    void texts_compare_as_their_code_points_do(@ForAll("texts") String left, @ForAll("texts") String right) {
        int byCodePoint =
                Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
        assertThat(Integer.signum(CodePointOrder.compare(left, right))).isEqualTo(Integer.signum(byCodePoint));
    }

    @Property(tries = 500)
    void a_common_beginning_decides_nothing(
            @ForAll("texts") String start, @ForAll("texts") String left, @ForAll("texts") String right) {
        assertThat(Integer.signum(CodePointOrder.compare(start + left, start + right)))
                .isEqualTo(Integer.signum(CodePointOrder.compare(left, right)));
    }

    @Example
    void a_character_beyond_the_basic_plane_comes_after_one_above_the_surrogates() {
        String beyond = Character.toString(BEYOND_BASIC_PLANE);
        String above = Character.toString(ABOVE_SURROGATES);
        assertThat(CodePointOrder.compare(beyond, above)).isPositive();
        assertThat(CodePointOrder.compare(above, beyond)).isNegative();
        assertThat(beyond.compareTo(above))
                .as("what the language itself would say")
                .isNegative();
    }

    @Example
    void capitals_come_before_small_letters_and_a_beginning_before_the_whole() {
        assertThat(CodePointOrder.compare("Z", "a")).isNegative();
        assertThat(CodePointOrder.compare("P-A-1", "P-A-10")).isNegative();
        assertThat(CodePointOrder.compare("P-A-2", "P-A-10")).isPositive();
        assertThat(CodePointOrder.compare("", "")).isZero();
    }

    /** Short texts of few characters, so that many pairs begin alike. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        (int) 'A',
                        (int) 'a',
                        0xE4,
                        0xD7FF,
                        0xE000,
                        ABOVE_SURROGATES,
                        0xFFFF,
                        0x10000,
                        BEYOND_BASIC_PLANE,
                        0x10FFFF)
                .list()
                .ofMaxSize(5)
                .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
    }
}
