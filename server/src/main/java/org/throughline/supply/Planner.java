package org.throughline.supply;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.Position;
import org.throughline.planning.LivePlan;
import org.throughline.planning.Plan;
import org.throughline.planning.UncountableException;

/**
 * Makes plans, one after the other: when it is woken, when a day begins, and again after a while where a plan could not
 * be made. A plan that says nothing new is not kept as another one.
 */
final class Planner implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Planner.class.getName());

    /** Wherever a site lies, its midnight falls on a quarter of an hour. */
    private static final long QUARTER_SECONDS = 900;

    /** What a plan is made of: the books, when they were read, and the newest fact that called for it. */
    private record Basis(
            BookReader.Reading.Complete reading, Instant begun, Instant read, Optional<Instant> newestFact) {}

    private final BookReader books;
    private final PlanKeeper keeper;
    private final ModelAssembly assembler;
    private final Limits limits;
    private final InstantSource clock;
    private final StandingPlan standing = new StandingPlan();
    private final AtomicReference<@Nullable Instant> heard = new AtomicReference<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Condition stood = turn.newCondition();
    private final Alarm alarm = new Alarm();
    private volatile PlanningState state = new PlanningState.Starting();
    private volatile @Nullable PlanVersion current;
    private volatile boolean closing;
    private Duration took;
    private @Nullable Thread thread;

    Planner(BookReader books, PlanKeeper keeper, ModelAssembly assembler, Limits limits, InstantSource clock) {
        this.books = books;
        this.keeper = keeper;
        this.assembler = assembler;
        this.limits = limits;
        this.clock = clock;
        took = limits.settle();
    }

    void start(Consumer<PlanVersion> listener) {
        thread = Thread.ofPlatform().name("planner").start(() -> run(listener));
    }

    /** Questions are answered on the plan that is shown, never while another one takes its place. */
    <T> Optional<T> ask(Function<PlanVersion, Function<LivePlan, T>> question) {
        turn.lock();
        try {
            return current().flatMap(plan -> standing.ask(plan.assembly().model(), question.apply(plan)));
        } finally {
            turn.unlock();
        }
    }

    /** A fact has come that was written down at this instant. */
    void wake(Instant recordedAt) {
        heard.set(recordedAt);
        alarm.ring();
    }

    /**
     * Waits until a plan stands that has every fact up to a position; false where none did in time, and at once where
     * the last could not be made.
     */
    boolean await(Position position, Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        try {
            if (!turn.tryLock(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                return has(position);
            }
            try {
                long left = until - System.nanoTime();
                while (!has(position) && !isStuck() && left > 0) {
                    left = stood.awaitNanos(left);
                }
                return has(position);
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isStuck() {
        return switch (state) {
            case PlanningState.Starting _, PlanningState.Following _, PlanningState.Planning _ -> false;
            case PlanningState.Waiting _, PlanningState.Refused _, PlanningState.Failed _ -> true;
        };
    }

    private boolean has(Position position) {
        return current()
                .filter(plan -> plan.position().compareTo(position) >= 0)
                .isPresent();
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
                Instant begun = clock.instant();
                boolean isMade = planNow(listener);
                if (isMade) {
                    took = Duration.between(begun, clock.instant());
                }
                // Whoever closes rings once, and the flock may have taken the ring for one of its facts.
                if (!closing) {
                    alarm.rest(isMade ? untilQuarter() : limits.retryWait());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Facts come in flocks: nothing new for a little while means that the flock has passed. Where plans are quick the
     * while is short, so that nobody waits longer for it than for the plan.
     */
    private void settle() throws InterruptedException {
        Instant latest = clock.instant().plus(limits.settleMax());
        Duration pause = took.compareTo(limits.settle()) < 0 ? took : limits.settle();
        while (!closing && clock.instant().isBefore(latest) && alarm.rest(pause)) {
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
        Optional<Instant> newestFact = Optional.ofNullable(heard.get());
        try {
            return switch (books.read()) {
                case BookReader.Reading.Complete complete ->
                    plan(new Basis(complete, begun, clock.instant(), newestFact), listener);
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

    private boolean plan(Basis basis, Consumer<PlanVersion> listener) {
        state = new PlanningState.Planning(basis.begun());
        return switch (assembler.of(basis.reading().books(), basis.begun())) {
            case AssemblyOutcome.Refused refused -> refused(basis.begun(), refused);
            case Assembly assembly -> plan(basis, assembly, listener);
        };
    }

    private boolean plan(Basis basis, Assembly assembly, Consumer<PlanVersion> listener) {
        LivePlan.Outcome<PlanVersion> outcome;
        try {
            outcome = follow(basis, assembly);
        } catch (UncountableException tooLarge) {
            return refused(basis.begun(), assembly.refused(tooLarge));
        }
        return switch (outcome) {
            case LivePlan.Outcome.Refused<PlanVersion> refused ->
                refused(basis.begun(), assembly.refused(refused.problems()));
            case LivePlan.Outcome.Taken<PlanVersion> taken -> {
                state = new PlanningState.Following();
                listener.accept(taken.result());
                yield true;
            }
        };
    }

    private LivePlan.Outcome<PlanVersion> follow(Basis basis, Assembly assembly) {
        turn.lock();
        try {
            Optional<ModelDifference> since = current()
                    .map(before -> ModelDifference.between(before.assembly().model(), assembly.model()));
            return switch (standing.follow(assembly, since)) {
                case LivePlan.Outcome.Refused<Plan> refused -> new LivePlan.Outcome.Refused<>(refused.problems());
                case LivePlan.Outcome.Taken<Plan> taken ->
                    new LivePlan.Outcome.Taken<>(
                            stands(basis, assembly, taken.result(), inputs(since, taken.result())));
            };
        } finally {
            turn.unlock();
        }
    }

    private PlanVersion stands(Basis basis, Assembly assembly, Plan plan, InputChanges inputs) {
        int number = keeper.keep(new PlanKeeper.Made(
                basis.reading(),
                basis.begun(),
                assembly,
                plan,
                inputs,
                Duration.between(basis.begun(), basis.read()),
                Duration.between(basis.read(), clock.instant())));
        PlanVersion stands = new PlanVersion(
                number,
                basis.reading().at(),
                basis.begun(),
                behind(basis),
                basis.reading().books(),
                assembly,
                plan);
        current = stands;
        stood.signalAll();
        return stands;
    }

    /** A plan that no new fact called for has the newest fact of the plan before. */
    private Optional<Duration> behind(Basis basis) {
        // Until a plan stands with it, a fact goes on being waited for.
        basis.newestFact().ifPresent(fact -> heard.compareAndSet(fact, null));
        return basis.newestFact()
                .map(fact -> Duration.between(fact, clock.instant()))
                .or(() -> current().flatMap(PlanVersion::behind));
    }

    private InputChanges inputs(Optional<ModelDifference> since, Plan after) {
        PlanVersion before = current;
        return before == null || since.isEmpty()
                ? InputChanges.unknown()
                : InputChanges.of(since.get(), before.plan(), after);
    }

    private boolean refused(Instant since, AssemblyOutcome.Refused refused) {
        state = new PlanningState.Refused(since, refused.why());
        return true;
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
