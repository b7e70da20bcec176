package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void a_tree_is_the_callers_own() {
        Payload payload = new Payload("{\"a\": 1}");
        ((tools.jackson.databind.node.ObjectNode) payload.tree()).put("a", 2);
        assertThat(payload.tree().get("a").intValue()).isEqualTo(1);
    }
}
