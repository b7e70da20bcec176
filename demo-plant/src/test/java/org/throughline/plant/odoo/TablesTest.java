package org.throughline.plant.odoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Tables tables = new Tables(OdooSchema.recorded());

    private long unit(Instant at, String name) {
        tables.transact(at, transaction -> transaction.create("uom.uom", Map.of("name", name, "active", true)));
        return tables.rows("uom.uom").stream().mapToLong(Row::id).max().orElseThrow();
    }

    @Test
    void a_transaction_carries_the_time_at_which_it_began() {
        long first = unit(NOON, "Units");
        long late = unit(NOON.minusSeconds(90), "Pallets");

        assertThat(late).isGreaterThan(first);
        assertThat(tables.row("uom.uom", late).instant("write_date")).isEqualTo(NOON.minusSeconds(90));
    }

    @Test
    void a_transaction_that_fails_leaves_nothing_behind() {
        long id = unit(NOON, "Units");
        assertThatThrownBy(() -> tables.transact(NOON.plusSeconds(1), transaction -> {
                    transaction.write("uom.uom", id, Map.of("name", "Pieces"));
                    transaction.create("uom.uom", Map.of("name", "Boxes"));
                    transaction.delete("uom.uom", id);
                    throw new IllegalStateException("the power is gone");
                }))
                .hasMessage("the power is gone");

        assertThat(tables.rows("uom.uom")).hasSize(1);
        assertThat(tables.row("uom.uom", id).text("name")).isEqualTo("Units");
        assertThat(tables.row("uom.uom", id).instant("write_date")).isEqualTo(NOON);
    }

    @Test
    void nobody_sees_half_of_a_transaction() throws Exception {
        long id = unit(NOON, "Units");
        CountDownLatch half = new CountDownLatch(1);
        CompletableFuture<String> seen = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                half.await();
                seen.complete(tables.read(() -> tables.row("uom.uom", id).text("name")));
            } catch (InterruptedException e) {
                seen.completeExceptionally(e);
            }
        });
        tables.transact(NOON, transaction -> {
            transaction.write("uom.uom", id, Map.of("name", "half"));
            half.countDown();
            assertThat(seen.copy()
                            .completeOnTimeout("nothing", 200, TimeUnit.MILLISECONDS)
                            .join())
                    .isEqualTo("nothing");
            transaction.write("uom.uom", id, Map.of("name", "whole"));
        });
        assertThat(seen.get(5, TimeUnit.SECONDS)).isEqualTo("whole");
    }

    @Test
    void who_points_to_whom_follows_each_change() {
        long units = unit(NOON, "Units");
        long packs = unit(NOON, "Packs");
        assertThat(tables.pointing("uom.uom", "relative_uom_id", units)).isEmpty();

        tables.transact(NOON, transaction -> transaction.write("uom.uom", packs, Map.of("relative_uom_id", units)));
        assertThat(tables.pointing("uom.uom", "relative_uom_id", units))
                .extracting(Row::id)
                .isEqualTo(List.of(packs));

        tables.transact(
                NOON, transaction -> transaction.write("uom.uom", packs, Map.of("relative_uom_id", Empty.FIELD)));
        assertThat(tables.pointing("uom.uom", "relative_uom_id", units)).isEmpty();
    }

    @Test
    void what_is_done_behind_odoos_back_keeps_its_time() {
        long id = unit(NOON, "Units");
        tables.transact(
                NOON.plusSeconds(60), transaction -> transaction.writeSilently("uom.uom", id, Map.of("name", "x")));
        assertThat(tables.row("uom.uom", id).instant("write_date")).isEqualTo(NOON);
    }
}
