package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.EventType;
import org.throughline.events.Payload;

/** What a record has said is found again as it was said. */
class SlotsTest {

    private static final EventType LOT = new EventType("throughline.lot-described.v1");
    private static final EventType ITEM = new EventType("throughline.item-described.v1");
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00.25Z");

    @Test
    void what_was_said_is_read_as_it_was_written() {
        Slot lot = new Slot(LOT, NOW, 2, "odoo:lot:4:\"x\"", new Payload("{\"name\":\"Größe \\\"L\\\"\"}"), false);
        Slot item = new Slot(ITEM, Instant.EPOCH, 1, "f", new Payload("{\"price\":0.00000015,\"list\":[1,[]]}"), true);

        assertThat(Slots.read(Slots.text(List.of(lot, item)))).isEqualTo(Map.of(LOT, lot, ITEM, item));
    }

    @Test
    void who_said_nothing_has_an_empty_list() {
        assertThat(Slots.text(List.of())).isEqualTo("[]");
        assertThat(Slots.read("[]")).isEmpty();
    }

    @Test
    void contents_that_an_older_release_had_left_in_another_order_say_the_same() {
        Slot slot = Slots.read("""
                [{"type": "throughline.lot-described.v1", "said_at": "2026-03-02T06:00:00Z", "times": 1, "fact": "f",
                  "gone": false, "data": {"name": "A", "item": "odoo:product.product:1", "amount": 1.50}}]
                """).values().stream().findFirst().orElseThrow();

        assertThat(slot.says(new Payload("{\"amount\":1.5,\"item\":\"odoo:product.product:1\",\"name\":\"A\"}")))
                .isTrue();
        assertThat(slot.says(new Payload("{\"amount\":1.5,\"item\":\"odoo:product.product:1\",\"name\":\"B\"}")))
                .isFalse();
    }
}
