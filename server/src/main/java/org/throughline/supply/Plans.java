package org.throughline.supply;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.throughline.configuration.PlanSettings;
import org.throughline.events.ItemId;
import org.throughline.journal.Consumer;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;
import org.throughline.planning.Change;
import org.throughline.planning.Inquiry;
import org.throughline.planning.LivePlan;
import org.throughline.planning.Quote;
import org.throughline.planning.UncountableException;

/**
 * The plan of the whole company: made from the books as they stand at one position of the journal, made again when they
 * change and when a day begins, and kept with what is new, gone and changed.
 */
public final class Plans implements AutoCloseable {

    /** Hears of each plan that was made, after it was kept. */
    public interface Listener {

        /** This plan stands now. */
        void planned(PlanVersion plan);
    }

    private final Jdbi jdbi;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Planner planner;

    private Plans(Jdbi jdbi, Planner planner) {
        this.jdbi = jdbi;
        this.planner = planner;
    }

    /** The books that plans stand on; without them following the journal nothing is planned. */
    public static List<Consumer> books() {
        return BookReader.intakes();
    }

    /** Follows the journal and plans. */
    public static Plans open(Jdbi jdbi, Journal journal, PlanSettings settings, Limits limits, InstantSource clock) {
        Planner planner = new Planner(
                new BookReader(jdbi, journal, limits),
                new PlanKeeper(jdbi, journal, limits),
                new ModelAssembly(settings),
                limits,
                clock);
        Plans plans = new Plans(jdbi, planner);
        journal.follow(new SupplyIntake(fact -> planner.wake(fact.recordedAt())));
        planner.start(plan -> plans.listeners.forEach(listener -> listener.planned(plan)));
        return plans;
    }

    /** Has each further plan told; the one that stands is told at once. */
    public void listen(Listener listener) {
        listeners.add(listener);
        current().ifPresent(listener::planned);
    }

    /** The plan that stands; empty until the first is made. */
    public Optional<PlanVersion> current() {
        return planner.current();
    }

    /** Waits until a plan stands that has every fact up to a position; false where none did in so long. */
    public boolean await(Position position, Duration longest) {
        return planner.await(position, longest);
    }

    /**
     * What the plan that stands would be with some changes; it goes on without them. Any number of questions can be
     * asked; empty while no plan stands.
     *
     * @param question the changes, in the names of the plan it is handed
     * @throws UncountableException where a quantity leaves the range of the engine
     */
    public Optional<Simulation> whatIf(Function<PlanVersion, List<Change>> question) {
        return planner.ask(plan -> {
            List<Change> changes = question.apply(plan);
            return live -> new Simulation(plan, live.whatIf(changes));
        });
    }

    /**
     * What can be promised to customers who ask: from stock and receipts, and by planning all of it, so that nobody
     * is made later; each as if those before it were kept, and what cannot be counted is refused. Empty while no plan
     * stands.
     *
     * @param question the inquiries, in the names of the plan it is handed
     */
    public Optional<Promised> promise(Function<PlanVersion, List<Inquiry>> question) {
        return promised(question, LivePlan::promise);
    }

    /**
     * What stock and receipts alone can give to customers who ask, without taking from anybody; each without what those
     * before it were promised, and what cannot be counted is refused. Empty while no plan stands.
     *
     * @param question the inquiries, in the names of the plan it is handed
     */
    public Optional<Promised> available(Function<PlanVersion, List<Inquiry>> question) {
        return promised(question, LivePlan::available);
    }

    private Optional<Promised> promised(
            Function<PlanVersion, List<Inquiry>> question, BiFunction<LivePlan, List<Inquiry>, List<Quote>> answering) {
        return planner.ask(plan -> {
            List<Inquiry> inquiries = question.apply(plan);
            return live -> new Promised(plan, answering.apply(live, inquiries));
        });
    }

    /** How planning goes. */
    public PlanningState state() {
        return planner.state();
    }

    /** The plans that were made, the newest first. */
    public List<PlanRecord> plans(int rowsMax) {
        return jdbi.withHandle(handle -> new SqlPlans(handle).plans(rowsMax));
    }

    /** What a plan says otherwise than the one before it, in the order of orders, promises and messages. */
    public List<PlanChange> changes(int version, int rowsMax) {
        return jdbi.withHandle(handle -> new SqlPlans(handle).changes(version, rowsMax));
    }

    /** What plans said otherwise about an item, the newest first. */
    public List<PlanChange> changes(ItemId item, int rowsMax) {
        return jdbi.withHandle(handle -> new SqlPlans(handle).changes(item, rowsMax));
    }

    /** Lets a plan that is being made be kept, and stops. */
    @Override
    public void close() {
        planner.close();
    }
}
