package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"b\": 1, \"a\": 2}         | {\"a\":2,\"b\":1}",
                "[1.0, 1.50, 100, 1e2, -0.0] | [1,1.5,100,100,0]",
                "0.0000001                   | 0.0000001",
                "12345678901234567890.12     | 12345678901234567890.12",
                "{\"x\": {\"d\": [], \"c\": null}}  | {\"x\":{\"c\":null,\"d\":[]}}",
                "\"ä ☃\"                     | \"ä ☃\""
            })
    void contents_that_say_the_same_have_the_same_text(String written, String canonical) {
        assertThat(new Payload(written).json()).isEqualTo(canonical);
        assertThat(Payload.of(new Payload(written).tree())).isEqualTo(new Payload(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "NaN",
                "1e400",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "{\"\\u0000\":1}"
            })
    void a_content_that_cannot_be_kept_exactly_is_refused(String written) {
        assertThatThrownBy(() -> new Payload(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_content_has_a_limit_of_length_and_depth() {
        String deep = "[".repeat(102) + "]".repeat(102);
        assertThatThrownBy(() -> new Payload(deep)).hasMessageContaining("deeper than (100)");
        String deeper = "[".repeat(5_000) + "]".repeat(5_000);
        assertThatThrownBy(() -> new Payload(deeper)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Payload("\"" + "x".repeat(1_000_000) + "\""))
                .hasMessageContaining("(1000002)");
    }

    @Test
    void what_a_store_has_written_in_another_order_is_the_same_content() {
        Payload kept = Payload.kept("{\"unit\": \"kg\", \"amount\": 2.50}");

        assertThat(kept).isEqualTo(new Payload("{\"amount\":2.5,\"unit\":\"kg\"}"));
        assertThat(kept.json()).isEqualTo("{\"amount\":2.5,\"unit\":\"kg\"}");
        assertThat(kept.tree().get("unit").stringValue()).isEqualTo("kg");
    }

    @ParameterizedTest
    @MethodSource("org.throughline.events.FactSamples#all")
    void a_record_is_written_in_the_canonical_form_at_once(Content sample) {
        String written = Payload.of(sample).json();

        assertThat(new Payload(written).json()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\ud800"})
    void a_record_that_cannot_be_kept_exactly_is_refused(String name) {
        assertThatThrownBy(() -> Payload.of(unit(name, BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which cannot be stored");
    }

    @ParameterizedTest
    @CsvSource({"1E+3, 1000", "-0.50, -0.5", "0.000, 0", "1E-7, 0.0000001"})
    void a_number_of_a_record_is_written_without_needless_zeros_or_exponents(BigDecimal number, String written) {
        assertThat(Payload.of(unit("kg", number)).json()).contains("\"factor\":" + written + ",");
    }

    @Test
    void a_number_of_a_record_has_a_limit_of_digits() {
        assertThatThrownBy(() -> Payload.of(unit("kg", new BigDecimal("1E+101"))))
                .hasMessageContaining("(100) digits");
    }

    private static Content unit(String name, BigDecimal factor) {
        return new ItemFact.UnitDescribed(new UnitId("kg"), name, new UnitId("g"), factor, Standing.IN_USE);
    }

    @Test
    void a_tree_is_the_callers_own() {
        Payload payload = new Payload("{\"a\": 1}");
        ((tools.jackson.databind.node.ObjectNode) payload.tree()).put("a", 2);
        assertThat(payload.tree().get("a").intValue()).isEqualTo(1);
    }
}
