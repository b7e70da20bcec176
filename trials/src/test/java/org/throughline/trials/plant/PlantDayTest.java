package org.throughline.trials.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.events.ItemId;
import org.throughline.events.LocationKind;
import org.throughline.events.StockFact.LocationDescribed;
import org.throughline.events.StockPlace;
import org.throughline.inventory.StockSnapshot;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Tables;

/** Hours of the living plant in fast motion: at the end the books of the hub are what its Odoo says. */
class PlantDayTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Life catches up with each step; what it does then is not older than what a reading looks back. */
    private static final Duration STEP = Duration.ofMinutes(10);

    private static final Duration STEP_TAKES = Duration.ofMillis(333);

    /** Life has caught up with the last step, and was read, before the clock stops and no reading is due any more. */
    private static final Duration CATCHING_UP = Duration.ofSeconds(3);

    private static final long HOURS = Long.getLong("throughline.plant.hours", 6);
    private static final Set<LocationKind> OWN =
            Set.of(LocationKind.STOCK, LocationKind.QUALITY_HOLD, LocationKind.TRANSIT, LocationKind.SUBCONTRACTOR);

    @Test
    void after_hours_of_life_the_books_are_what_odoo_says() throws Exception {
        SteppedClock clock = new SteppedClock();
        try (FollowedPlant followed = new FollowedPlant(7, clock)) {
            await().atMost(PATIENCE).until(followed::isRead);
            for (Duration lived = Duration.ZERO; lived.toHours() < HOURS; lived = lived.plus(STEP)) {
                clock.forward(STEP);
                Thread.sleep(STEP_TAKES);
            }
            Thread.sleep(CATCHING_UP);
            clock.stop();
            Tables odoo = followed.plant().odoo().tables();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(booked(followed.stock())).isEqualTo(counted(odoo, "quantity")));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(reserved(followed.stock())).isEqualTo(counted(odoo, "reserved_quantity")));
            SortedMap<String, String> inOdoo = Business.inOdoo(odoo);
            assertThat(inOdoo).hasSizeGreaterThan(1_000);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(Business.differences(booked(followed), inOdoo))
                            .isEmpty());
            assertThat(followed.parked()).isZero();
            assertThat(followed.disagreements()).isZero();
        }
    }

    private static SortedMap<String, String> booked(FollowedPlant followed) {
        return followed.database().jdbi().inTransaction(Business::booked);
    }

    private static Set<String> own(StockSnapshot stock) {
        return stock.locations().stream()
                .filter(location -> OWN.contains(location.kind()))
                .map(LocationDescribed::location)
                .map(location -> location.value())
                .collect(Collectors.toSet());
    }

    private static Map<String, BigDecimal> booked(StockSnapshot stock) {
        Set<String> own = own(stock);
        return stock.balances().stream()
                .filter(balance -> own.contains(balance.place().location().value()))
                .collect(Collectors.toMap(
                        balance -> key(balance.item(), balance.place()),
                        balance -> plain(balance.quantity().amount()),
                        BigDecimal::add,
                        TreeMap::new));
    }

    private static Map<String, BigDecimal> reserved(StockSnapshot stock) {
        return stock.reservations().stream()
                .filter(reservation -> reservation.quantity().amount().signum() > 0)
                .collect(Collectors.toMap(
                        reservation -> key(reservation.item(), reservation.place()),
                        reservation -> plain(reservation.quantity().amount()),
                        (one, other) -> plain(one.add(other)),
                        TreeMap::new));
    }

    private static String key(ItemId item, StockPlace place) {
        return String.join(
                " ",
                number(item.value()),
                number(place.location().value()),
                number(place.lot().value()),
                number(place.owner().value()));
    }

    private static Map<String, BigDecimal> counted(Tables odoo, String amount) {
        return odoo
                .read(() -> odoo.rows("stock.quant").stream()
                        .filter(quant -> isOwn(odoo, quant.link("location_id")))
                        .collect(Collectors.toMap(
                                PlantDayTest::key,
                                quant -> plain(quant.number(amount)),
                                BigDecimal::add,
                                TreeMap::new)))
                .entrySet()
                .stream()
                .filter(quant -> quant.getValue().signum() != 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, quant -> plain(quant.getValue()), BigDecimal::add, TreeMap::new));
    }

    private static boolean isOwn(Tables odoo, long location) {
        String usage = odoo.row("stock.location", location).text("usage");
        return usage.equals("internal") || usage.equals("transit");
    }

    private static String key(Row quant) {
        return String.join(
                " ",
                number(quant.link("product_id")),
                number(quant.link("location_id")),
                number(quant.link("lot_id")),
                number(quant.link("owner_id")));
    }

    private static String number(String identity) {
        return identity.isEmpty() ? "-" : identity.substring(identity.lastIndexOf(':') + 1);
    }

    private static String number(long id) {
        return id == 0 ? "-" : Long.toString(id);
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
}
