package org.throughline.supply;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.planning.Plan;

/**
 * Makes plans, one after the other: when it is woken, when a day begins, and again after a while where a plan could not
 * be made. A plan that says nothing new is not kept as another one.
 */
final class Planner implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Planner.class.getName());

    /** Wherever a site lies, its midnight falls on a quarter of an hour. */
    private static final long QUARTER_SECONDS = 900;

    private final BookReader books;
    private final PlanKeeper keeper;
    private final ModelAssembly assembler;
    private final Limits limits;
    private final InstantSource clock;
    private final Alarm alarm = new Alarm();
    private volatile PlanningState state = new PlanningState.Starting();
    private volatile @Nullable PlanVersion current;
    private volatile boolean closing;
    private @Nullable Thread thread;

    Planner(BookReader books, PlanKeeper keeper, ModelAssembly assembler, Limits limits, InstantSource clock) {
        this.books = books;
        this.keeper = keeper;
        this.assembler = assembler;
        this.limits = limits;
        this.clock = clock;
    }

    void start(Consumer<PlanVersion> listener) {
        thread = Thread.ofPlatform().name("planner").start(() -> run(listener));
    }

    void wake() {
        alarm.ring();
    }

    Optional<PlanVersion> current() {
        return Optional.ofNullable(current);
    }

    PlanningState state() {
        return state;
    }

    private void run(Consumer<PlanVersion> listener) {
        try {
            while (!closing) {
                settle();
                alarm.rest(planNow(listener) ? untilQuarter() : limits.retryWait());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Facts come in flocks: nothing new for a little while means that the flock has passed. */
    private void settle() throws InterruptedException {
        Instant latest = clock.instant().plus(limits.settleMax());
        while (!closing && clock.instant().isBefore(latest) && alarm.rest(limits.settle())) {
            // Another fact has come.
        }
    }

    private Duration untilQuarter() {
        Instant now = clock.instant();
        long next = (now.getEpochSecond() / QUARTER_SECONDS + 1) * QUARTER_SECONDS;
        return Duration.between(now, Instant.ofEpochSecond(next));
    }

    private boolean planNow(Consumer<PlanVersion> listener) {
        if (closing) {
            return true;
        }
        Instant begun = clock.instant();
        try {
            return switch (books.read()) {
                case BookReader.Reading.Complete complete -> plan(complete, begun, listener);
                case BookReader.Reading.Impossible(var why) -> waiting(begun, why);
            };
        } catch (RuntimeException | Error failure) {
            // Errors too: without this thread the plan that stands would grow old, and nobody would be told.
            LOG.log(System.Logger.Level.ERROR, "TL-SUPPLY-001 No plan could be made; it is tried again.", failure);
            state = new PlanningState.Failed(begun, failure.toString());
            return false;
        }
    }

    private boolean waiting(Instant since, String why) {
        state = new PlanningState.Waiting(since, why);
        return false;
    }

    private boolean plan(BookReader.Reading.Complete complete, Instant begun, Consumer<PlanVersion> listener) {
        state = new PlanningState.Planning(begun);
        Instant read = clock.instant();
        return switch (assembler.of(complete.books(), begun)) {
            case AssemblyOutcome.Refused(var problems) -> {
                state = new PlanningState.Refused(begun, problems);
                yield true;
            }
            case Assembly assembly -> {
                Plan plan = assembly.plan();
                PlanVersion made = keeper.keep(new PlanKeeper.Made(
                        complete,
                        begun,
                        assembly,
                        plan,
                        Duration.between(begun, read),
                        Duration.between(read, clock.instant())));
                current = made;
                state = new PlanningState.Following();
                listener.accept(made);
                yield true;
            }
        };
    }

    @Override
    public void close() {
        closing = true;
        alarm.ring();
        Thread planner = thread;
        if (planner != null) {
            try {
                planner.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
