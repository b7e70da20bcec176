package org.throughline.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "1, 1000000",
        "+1, 1000000",
        "12.5, 12500000",
        "-12.5, -12500000",
        "0.000001, 1",
        "-0.000001, -1",
        ".5, 500000",
        "5., 5000000",
        "-.5, -500000",
        "007, 7000000",
        "1.2300000, 1230000",
        "9223372036854.775807, 9223372036854775807",
        "-9223372036854.775807, -9223372036854775807"
    })
    void a_decimal_is_read_in_millionths(String text, long amount) {
        assertThat(Micros.parse(text)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "-.",
                "1,5",
                "1e3",
                "1.2.3",
                " 1",
                "1 ",
                "1 000",
                "--1",
                "+-1",
                "0x10",
                "NaN",
                "1_000",
                "٣",
                "one",
                "1.5x",
                "1.000000x"
            })
    void a_text_that_is_no_decimal_is_refused(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Micros.parse(text))
                .withMessage("is not a decimal number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "1.2345678", "-1.0000005"})
    void a_seventh_place_is_refused(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Micros.parse(text))
                .withMessage("has more than 6 decimal places");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854.775808", "9223372036855", "-9223372036855", "99999999999999999999999999"})
    void what_does_not_fit_is_refused(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Micros.parse(text))
                .withMessage("is too large");
    }

    @Test
    void a_text_of_more_than_forty_characters_is_refused_whatever_it_holds() {
        assertThat(Micros.parse("0".repeat(39) + "7")).isEqualTo(7 * Micros.ONE);
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Micros.parse("0".repeat(40) + "7"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1000000, 1",
        "12500000, 12.5",
        "-12500000, -12.5",
        "1, 0.000001",
        "-1, -0.000001",
        "-500000, -0.5",
        "100, 0.0001",
        "1010000, 1.01",
        "9223372036854775807, 9223372036854.775807",
        "-9223372036854775808, -9223372036854.775808"
    })
    void an_amount_is_written_without_trailing_zeros(long amount, String text) {
        assertThat(Micros.format(amount)).isEqualTo(text);
    }

    @Test
    void appending_writes_what_formatting_writes() {
        StringBuilder text = new StringBuilder("about ");
        Micros.append(text, -1_250_000);
        assertThat(text).hasToString("about -1.25");
    }

    @Test
    void a_third_of_one_is_rounded_up_once() {
        assertThat(Micros.timesCeiling(Micros.ONE, 1, 3)).isEqualTo(333_334);
        assertThat(Micros.timesCeiling(3 * Micros.ONE, 1, 3)).isEqualTo(Micros.ONE);
        assertThat(Micros.timesCeiling(0, 1, 3)).isZero();
        assertThat(Micros.timesCeiling(Micros.ONE, 0, 3)).isZero();
    }

    @Test
    void an_intermediate_product_beyond_a_long_is_still_exact() {
        long large = Long.MAX_VALUE;
        assertThat(Micros.timesCeiling(large, large, large)).isEqualTo(large);
        assertThat(Micros.timesCeiling(large, 2, 3)).isEqualTo(6_148_914_691_236_517_205L);
    }

    @Test
    void a_result_beyond_a_long_is_never_wrapped() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Micros.timesCeiling(Long.MAX_VALUE, 2, 1));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Micros.timesCeiling(Long.MAX_VALUE, Long.MAX_VALUE, 1));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Micros.multipleNotBelow(Long.MAX_VALUE, 2));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 0", "1, 5, 5", "5, 5, 5", "6, 5, 10", "7, 1, 7", "9223372036854775806, 2, 9223372036854775806"})
    void a_multiple_is_the_smallest_that_is_not_below(long amount, long step, long multiple) {
        assertThat(Micros.multipleNotBelow(amount, step)).isEqualTo(multiple);
    }
}
