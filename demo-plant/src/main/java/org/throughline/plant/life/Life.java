package org.throughline.plant.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.throughline.plant.actions.Stock;
import org.throughline.plant.company.Catalogue;
import org.throughline.plant.company.Founding;
import org.throughline.plant.company.Premises;
import org.throughline.plant.company.Premises.Place;
import org.throughline.plant.odoo.OdooSchema;
import org.throughline.plant.odoo.Row;
import org.throughline.plant.odoo.Tables;

/**
 * The days of the make-believe company. Whatever happens is one transaction, at a moment that the seed decides: the
 * same seed and the same beginning give the same tables.
 */
public final class Life {

    /**
     * Something that happens again and again.
     *
     * @param mean the time between, on average
     * @param lasts how long its transaction takes: it began so much before it is seen
     */
    private record Habit(String name, Duration mean, Duration lasts, Consumer<Shift> work) {}

    /** When a habit comes next; of two at the same time, the one that was planned first. */
    private record Next(Instant at, long rank, Habit habit) {}

    private static final Duration CLICK = Duration.ofMillis(400);
    private static final List<Habit> HABITS = List.of(
            habit("offer", 32, Commerce::offer),
            habit("offer a fleet", 800, Commerce::offerFleet),
            habit("decide", 20, Commerce::decide),
            habit("dispatch", 12, Commerce::dispatch),
            habit("call off", 600, Commerce::callOff),
            habit("request", 60, Supplying::request),
            habit("order", 20, Supplying::order),
            habit("acknowledge", 60, Supplying::acknowledge),
            habit("postpone", 480, Supplying::postpone),
            habit("receive", 10, Supplying::receive),
            habit("resupply", 30, Supplying::resupply),
            habit("ask", 60, Supplying::ask),
            habit("load", 45, Supplying::load),
            habit("unload", 45, Supplying::unload),
            habit("plan", 27, Making::plan),
            habit("release", 20, Making::release),
            habit("reserve", 15, Making::reserve),
            habit("unreserve", 240, Making::unreserve),
            habit("begin", 12, Making::begin),
            habit("advance", 15, Making::advance),
            habit("finish", 12, Making::finish),
            habit("scrap", 110, Making::scrap),
            habit("count", 130, Keeping::count),
            habit("hold", 140, Keeping::hold),
            new Habit("tidy", Duration.ofHours(5), Duration.ofSeconds(40), Keeping::tidy));

    private final Tables tables;
    private final Catalogue catalogue;
    private final Premises premises;
    private final Chance chance;
    private final Queue<Next> agenda =
            new PriorityQueue<>(Comparator.comparing(Next::at).thenComparingLong(Next::rank));
    private long planned;

    private Life(Tables tables, Catalogue catalogue, Premises premises, Chance chance) {
        this.tables = tables;
        this.catalogue = catalogue;
        this.premises = premises;
        this.chance = chance;
    }

    private static Habit habit(String name, int minutes, Consumer<Shift> work) {
        return new Habit(name, Duration.ofMinutes(minutes), CLICK, work);
    }

    /** The company on its first day, with stock on its shelves and nothing ordered. */
    public static Life begin(long seed, Instant start) {
        Tables tables = new Tables(OdooSchema.recorded());
        Catalogue catalogue = Catalogue.read();
        AtomicReference<Premises> founded = new AtomicReference<>();
        tables.transact(start, transaction -> founded.set(Founding.found(transaction, catalogue)));
        Life life = new Life(tables, catalogue, founded.get(), new Chance(seed));
        life.fillShelves(start.plusSeconds(60));
        HABITS.forEach(habit -> life.plan(habit, start.plusSeconds(120)));
        return life;
    }

    /** What is found in the first count: roughly what the reorder points ask for. */
    private void fillShelves(Instant at) {
        for (Row point : List.copyOf(tables.rows("stock.warehouse.orderpoint"))) {
            BigDecimal share = BigDecimal.valueOf(chance.between(70, 130), 2);
            BigDecimal middle = point.number("product_min_qty")
                    .add(point.number("product_max_qty"))
                    .divide(BigDecimal.TWO, 2, RoundingMode.UP);
            BigDecimal quantity = middle.multiply(share).setScale(0, RoundingMode.UP);
            tables.transact(
                    at,
                    transaction -> new Stock(transaction)
                            .count(
                                    point.link("product_id"),
                                    point.link("location_id"),
                                    quantity,
                                    premises.place(Place.ADJUSTMENT)));
        }
    }

    private void plan(Habit habit, Instant after) {
        agenda.add(new Next(after.plus(chance.wait(habit.mean())), planned++, habit));
    }

    /** Lets everything happen that happens until a moment, that moment included. */
    public void until(Instant moment) {
        while (!agenda.isEmpty() && !agenda.element().at().isAfter(moment)) {
            Next next = agenda.remove();
            tables.transact(
                    next.at().minus(next.habit().lasts()),
                    transaction -> next.habit().work().accept(new Shift(transaction, premises, catalogue, chance)));
            plan(next.habit(), next.at());
        }
    }

    /** When something happens next. */
    public Instant next() {
        return agenda.element().at();
    }

    public Tables tables() {
        return tables;
    }

    public Premises premises() {
        return premises;
    }
}
