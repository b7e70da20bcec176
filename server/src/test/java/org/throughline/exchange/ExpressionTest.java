package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What declarations may rely on in their expressions. */
class ExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$id('item', a)       | {\"a\": 7}                     | \"plant:item:7\"",
                "$id('item', a)       | {\"a\": false}                 | \"\"",
                "$ids('item', a)      | {\"a\": [7, 8]}                | [\"plant:item:7\",\"plant:item:8\"]",
                "$ids('item', a)      | {\"a\": [7]}                   | [\"plant:item:7\"]",
                "$ids('item', a)      | {\"a\": []}                    | []",
                "$instant(a)          | {\"a\": \"2026-11-21 16:14:09\"} | \"2026-11-21T16:14:09Z\"",
                "$instant(a)          | {\"a\": false}                 | \"\"",
                "$text(a)             | {\"a\": false}                 | \"\"",
                "$text(a)             | {\"a\": \"b\"}                 | \"b\"",
                "a                    | {\"a\": 0.1000000000000000055} | 0.1000000000000000055",
                "a - b                | {\"a\": 0.3, \"b\": 0.1}       | 0.2",
                "a                    | {\"a\": 123456789012345678}    | 123456789012345678"
            })
    void functions_and_numbers_do_what_declarations_say(String text, String input, String expected) {
        var result = Expression.of(text.replace('\'', '"'), "plant").evaluate(Json.MAPPER.readTree(input), Map.of());
        assertThat(org.throughline.events.Payload.of(result).json()).isEqualTo(expected);
    }

    @Test
    void an_identity_of_something_else_is_refused() {
        Expression expression = Expression.of("$id(\"item\", a)", "plant");
        assertThatThrownBy(() -> expression.evaluate(Json.MAPPER.readTree("{\"a\": \"x\"}"), Map.of()))
                .hasMessageContaining("$id takes a whole number or false, not (x)");
    }

    @Test
    void an_expression_that_never_ends_is_stopped() {
        Expression expression = Expression.of("($f := function($x){$f($x) + 1}; $f(1))", "plant");
        assertThatThrownBy(() -> expression.evaluate(Json.MAPPER.readTree("{}"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
