package org.throughline.plant.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Tables;

class LifeTest {

    private static final Instant START = Instant.parse("2026-03-02T05:00:00Z");
    private static final Set<String> BYPASSED = Set.of("supplier", "customer", "production", "inventory");

    /** A week, lived once for all tests that only look at it. */
    private static final Tables WEEK = lived(7, Duration.ofDays(7));

    private record Shelf(long product, long place, long lot) {
        static Shelf of(Row row, String place) {
            return new Shelf(row.link("product_id"), row.link(place), row.link("lot_id"));
        }
    }

    private static Tables lived(long seed, Duration time) {
        Life life = Life.begin(seed, START);
        life.until(START.plus(time));
        return life.tables();
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        Duration time = Duration.ofHours(18);
        assertThat(story(lived(11, time))).isEqualTo(story(lived(11, time)));
    }

    @Test
    void another_seed_tells_another_story() {
        Duration hours = Duration.ofHours(2);
        assertThat(story(lived(12, hours))).isNotEqualTo(story(lived(11, hours)));
    }

    @Test
    void time_may_go_in_small_steps_or_in_one() {
        Life life = Life.begin(11, START);
        for (int minutes = 0; minutes <= 6 * 60; minutes += 7) {
            life.until(START.plus(Duration.ofMinutes(minutes)));
        }
        life.until(START.plus(Duration.ofHours(6)));
        assertThat(story(life.tables())).isEqualTo(story(lived(11, Duration.ofHours(6))));
    }

    private static Map<String, List<String>> story(Tables tables) {
        Map<String, List<String>> story = new TreeMap<>();
        tables.models()
                .forEach(model -> story.put(
                        model, tables.rows(model).stream().map(Row::toString).toList()));
        return story;
    }

    @Test
    void quants_are_what_the_done_lines_sum_up_to() {
        Map<Shelf, BigDecimal> moved = new HashMap<>();
        for (Row line : WEEK.rows("stock.move.line")) {
            if (line.text("state").equals("done")) {
                moved.merge(Shelf.of(line, "location_dest_id"), line.number("quantity"), BigDecimal::add);
                moved.merge(
                        Shelf.of(line, "location_id"), line.number("quantity").negate(), BigDecimal::add);
            }
        }
        assertThat(sums(WEEK.rows("stock.quant"), "quantity")).isEqualTo(withoutZeros(moved));
    }

    @Test
    void what_is_reserved_is_what_the_open_lines_hold() {
        Map<Shelf, BigDecimal> held = new HashMap<>();
        for (Row line : WEEK.rows("stock.move.line")) {
            boolean open = !line.text("state").equals("done");
            boolean subcontract = WEEK.row("stock.move", line.link("move_id")).flag("is_subcontract");
            if (open && !subcontract && !BYPASSED.contains(line.text("location_usage"))) {
                held.merge(Shelf.of(line, "location_id"), line.number("quantity"), BigDecimal::add);
            }
        }
        assertThat(sums(WEEK.rows("stock.quant"), "reserved_quantity")).isEqualTo(withoutZeros(held));
    }

    @Test
    void nobody_reserves_or_takes_what_is_not_there() {
        assertThat(WEEK.rows("stock.quant"))
                .filteredOn(quant -> Set.of("internal", "transit")
                        .contains(WEEK.row("stock.location", quant.link("location_id"))
                                .text("usage")))
                .isNotEmpty()
                .allSatisfy(quant -> {
                    assertThat(quant.number("reserved_quantity")).isNotNegative();
                    assertThat(quant.number("quantity")).isGreaterThanOrEqualTo(quant.number("reserved_quantity"));
                    assertThat(quant.number("available_quantity"))
                            .isEqualByComparingTo(quant.number("quantity").subtract(quant.number("reserved_quantity")));
                });
    }

    private static Map<Shelf, BigDecimal> sums(Collection<Row> quants, String field) {
        Map<Shelf, BigDecimal> sums = new HashMap<>();
        quants.forEach(quant -> sums.merge(Shelf.of(quant, "location_id"), quant.number(field), BigDecimal::add));
        return withoutZeros(sums);
    }

    private static Map<Shelf, BigDecimal> withoutZeros(Map<Shelf, BigDecimal> sums) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, sum -> sum.getValue().stripTrailingZeros()));
    }

    @Test
    void a_move_holds_what_its_lines_hold() {
        assertThat(WEEK.rows("stock.move")).allSatisfy(move -> {
            BigDecimal lines = WEEK.pointing("stock.move.line", "move_id", move.id()).stream()
                    .map(line -> line.number("quantity"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(move.number("quantity")).as(move.toString()).isEqualByComparingTo(lines);
            switch (move.text("state")) {
                case "assigned", "done" ->
                    assertThat(lines).as(move.toString()).isEqualByComparingTo(move.number("product_uom_qty"));
                case "partially_available" -> assertThat(lines).isPositive().isLessThan(move.number("product_uom_qty"));
                case "draft", "confirmed", "waiting", "cancel" ->
                    assertThat(lines).as(move.toString()).isZero();
                default -> throw new AssertionError("unknown state of " + move);
            }
        });
    }

    @Test
    void orders_that_are_done_have_nothing_open() {
        assertThat(WEEK.rows("mrp.production"))
                .filteredOn(order -> order.text("state").equals("done"))
                .isNotEmpty()
                .allSatisfy(order -> {
                    assertThat(moves(order, "raw_material_production_id"))
                            .isNotEmpty()
                            .allMatch(move -> Set.of("done", "cancel").contains(move.text("state")));
                    BigDecimal made = moves(order, "production_id").stream()
                            .map(move -> move.number("quantity"))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(made).isEqualByComparingTo(order.number("product_qty"));
                });
        assertThat(WEEK.rows("stock.picking"))
                .filteredOn(picking -> picking.text("state").equals("done"))
                .isNotEmpty()
                .allSatisfy(picking -> assertThat(WEEK.pointing("stock.move", "picking_id", picking.id()))
                        .allMatch(move -> Set.of("done", "cancel").contains(move.text("state"))));
    }

    private static Collection<Row> moves(Row order, String field) {
        return WEEK.pointing("stock.move", field, order.id());
    }

    @Test
    void a_week_has_seen_everything() {
        assertThat(states("sale.order")).contains("sale", "cancel");
        assertThat(states("mrp.production")).contains("confirmed", "done", "cancel");
        assertThat(states("stock.move"))
                .contains("assigned", "partially_available", "confirmed", "waiting", "cancel", "done");
        assertThat(WEEK.rows("sale.order"))
                .anyMatch(order -> order.text("delivery_status").equals("full"));
        assertThat(WEEK.rows("purchase.order"))
                .anyMatch(order -> order.text("receipt_status").equals("full"));
        assertThat(WEEK.rows("purchase.order"))
                .anyMatch(order -> order.links("picking_ids").size() > 1);
        assertThat(WEEK.rows("purchase.order")).anyMatch(order -> order.link("currency_id") == 2);
        assertThat(WEEK.rows("mrp.production"))
                .anyMatch(order -> order.text("name").endsWith("-002"));
        assertThat(WEEK.rows("mrp.production"))
                .anyMatch(order -> order.link("subcontractor_id") != 0
                        && order.text("state").equals("done"));
        assertThat(WEEK.rows("stock.scrap")).isNotEmpty();
        assertThat(WEEK.rows("stock.move"))
                .anyMatch(move -> move.text("location_usage").equals("transit")
                        && move.text("state").equals("done"));
        assertThat(WEEK.rows("stock.move"))
                .anyMatch(move -> move.text("has_tracking").equals("serial")
                        && move.text("location_dest_usage").equals("customer")
                        && move.text("state").equals("done"));
        assertThat(WEEK.rows("product.product")).hasSizeGreaterThan(145);
    }

    private static Set<String> states(String model) {
        return WEEK.rows(model).stream().map(row -> row.text("state")).collect(Collectors.toSet());
    }
}
