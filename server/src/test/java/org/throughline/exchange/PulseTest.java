package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.exchange.ExchangeFixture.lotOf;
import static org.throughline.exchange.ExchangeFixture.moveOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.StockFact;

/** Between readings a few tables tell whether something happened. */
class PulseTest {

    private final FakeSystem plant = new FakeSystem();
    private final Instant begun = plant.time();

    /** The interfaces of the tests; these are looked at between readings. */
    static List<InterfaceDeclaration> quickenedBy(String... names) {
        Path folder = InterfaceSamplesTest.TEST_INTERFACES;
        return Declarations.in(folder).stream()
                .map(declaration -> Set.of(names).contains(declaration.name())
                        ? Rewritten.of(folder.resolve(declaration.name()), "group: flow", "group: flow\n  pulse: fast")
                        : declaration)
                .toList();
    }

    private Pulse pulse(String... names) {
        return new Pulse(plant, quickenedBy(names).stream().map(Feed::of).toList());
    }

    @Test
    void every_table_that_is_declared_for_it_is_looked_at_and_no_other() {
        Pulse pulse = pulse("plant-moves", "plant-lots");
        assertThat(pulse.quickened(begun)).isFalse();
        assertThat(plant.questions()).containsExactlyInAnyOrder("lot", "move");

        plant.write("lot", 4, lotOf("A"));
        assertThat(pulse.quickened(begun)).isTrue();
        plant.write("move", 7, moveOf("1"));
        assertThat(pulse.quickened(begun)).isTrue();
        plant.write("cost", 1, "{'amount': 2}");
        assertThat(pulse.quickened(begun)).isFalse();
        assertThat(pulse().beats()).isFalse();
    }

    @Test
    void a_change_quickens_once() {
        Pulse pulse = pulse("plant-moves");
        plant.pass(Duration.ofSeconds(3));
        plant.write("move", 7, moveOf("1"));
        assertThat(pulse.quickened(begun)).isTrue();
        assertThat(pulse.quickened(begun)).isFalse();

        plant.pass(Duration.ofSeconds(1));
        plant.write("move", 8, moveOf("1"));
        plant.pass(Duration.ofSeconds(1));
        plant.write("move", 7, moveOf("2"));
        assertThat(pulse.quickened(begun)).isTrue();
    }

    @Test
    void a_row_that_says_nothing_itself_tells_all_the_same_that_something_happened() {
        Pulse pulse = pulse("plant-moves");
        plant.write("move", 7, moveOf("1").replace("done", "draft"));
        assertThat(pulse.quickened(begun)).isTrue();
    }

    @Test
    void trouble_is_left_to_the_next_reading_and_nothing_is_missed_for_it() {
        Pulse pulse = pulse("plant-moves");
        plant.write("move", 7, moveOf("1"));
        plant.answer("move", new Trouble.Unavailable("TL-PLANT-002", Duration.ZERO, "The plant is away."));
        assertThat(pulse.quickened(begun)).isFalse();
        plant.recover();
        assertThat(pulse.quickened(begun)).isTrue();
    }

    @Test
    void all_that_moves_stock_in_odoo_is_seen_because_it_stamps_a_movement() {
        assertThat(Declarations.ofProduct())
                .map(InterfaceDeclaration::read)
                .filteredOn(read -> read.pulse() == InterfaceDeclaration.Pulse.FAST)
                .extracting(InterfaceDeclaration.Read::model)
                .containsExactly("stock.move");
    }

    @Test
    @ExtendWith(FreshDatabase.class)
    void what_happens_between_turns_is_read_at_once(DatabaseSettings.External settings) {
        try (ExchangeFixture hub = new ExchangeFixture(settings)) {
            hub.reopen(quickenedBy("plant-moves"));
            hub.opened();
            hub.turnAfter(Duration.ofMinutes(1));
            hub.exchange().start();
            await().until(() -> hub.status("plant-moves").latency().compareTo(Duration.ZERO) >= 0);
            hub.news();

            // The plant's clock stands still, so no turn comes by itself.
            hub.move(7, "2");
            await().atMost(Duration.ofSeconds(30)).until(() -> hub.records("plant-moves") == 1);
            assertThat(hub.news(StockFact.StockMoved.class)).hasSize(1);
        }
    }

    @Test
    @ExtendWith(FreshDatabase.class)
    void who_waits_for_what_unrest_kept_from_being_read_does_not_wait_for_the_next_turn(
            DatabaseSettings.External settings) {
        try (ExchangeFixture hub = new ExchangeFixture(settings)) {
            hub.reopen(quickenedBy("plant-moves"));
            hub.opened();
            hub.turnAfter(Duration.ofMinutes(1));
            hub.exchange().start();
            await().until(() -> hub.status("plant-moves").latency().compareTo(Duration.ZERO) >= 0);
            hub.news();

            // Of the unrest no table tells that is looked at between readings, and no turn comes by itself.
            AtomicInteger lots = new AtomicInteger(1_000);
            hub.plant.beforeEach(() -> hub.plant.write("lot", lots.incrementAndGet(), lotOf("restless")));
            hub.move(7, "2");
            await().until(() -> hub.exchange().status().unquietSince().instant().isPresent());
            assertThat(hub.news()).isEmpty();
            hub.plant.beforeEach(() -> {});

            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() ->
                            assertThat(hub.news(StockFact.StockMoved.class)).hasSize(1));
            assertThat(hub.exchange().status().unquietSince().instant()).isEmpty();
        }
    }
}
