package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventJsonTest {

    private static final Event EVENT = new Event(
            new FactId("odoo:stock.move:4711"),
            new Source("odoo"),
            new EventType("throughline.stock-moved.v1"),
            new Subject("stock.move:4711"),
            Instant.parse("2026-03-10T08:00:00.123456789Z"),
            new Payload("{\"quantity\": 1.10, \"item\": \"SEAL\"}"));

    private static final String JSON = """
            {"specversion":"1.0","id":"odoo:stock.move:4711","source":"odoo","type":"throughline.stock-moved.v1",\
            "subject":"stock.move:4711","time":"2026-03-10T08:00:00.123456Z","datacontenttype":"application/json",\
            "data":{"item":"SEAL","quantity":1.1}}""";

    @Test
    void an_envelope_is_written_after_cloud_events() {
        assertThat(EventJson.write(EVENT)).isEqualTo(JSON);
    }

    @Test
    void what_is_read_is_what_was_written() {
        assertThat(EventJson.read(JSON)).isEqualTo(EVENT);
        assertThat(EventJson.read(JSON.replace("08:00:00.123456Z", "09:00:00.123456+01:00")))
                .isEqualTo(EVENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1.0\"                          | \"0.3\"        | version",
                "\"id\":                          | \"ident\":     | ident",
                "\"odoo\"                         | 7              | source",
                "throughline.stock-moved.v1       | StockMoved     | StockMoved",
                "2026-03-10T08:00:00.123456Z      | yesterday      | yesterday",
                "\"subject\":\"stock.move:4711\", | \"\\u0020\":1, | unknown"
            })
    void an_envelope_that_is_not_one_is_refused_by_name(String part, String other, String named) {
        assertThatThrownBy(() -> EventJson.read(JSON.replace(part, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void words_of_an_envelope_have_letters_and_an_end() {
        assertThatThrownBy(() -> new FactId(" ")).hasMessageContaining("identity of a fact");
        assertThatThrownBy(() -> new Subject("a\u0007")).hasMessageContaining("U+0007");
        assertThatThrownBy(() -> new Source("half \ud83d")).hasMessageContaining("U+D83D");
        assertThatThrownBy(() -> new FactId("x".repeat(501))).hasMessageContaining("500");
        assertThat(new Subject("SEAL/Größe 5 𝄞").toString()).isEqualTo("SEAL/Größe 5 𝄞");
    }
}
