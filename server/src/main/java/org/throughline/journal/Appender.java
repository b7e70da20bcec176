package org.throughline.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;

/**
 * The one thread that writes what callers hand in. Whatever has come together while the last commit was on its way to
 * the disk goes into the next one, so that many callers share the price of one.
 */
final class Appender implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Appender.class.getName());

    /** One action on its way. */
    private record Submission(List<Fact> facts, long deadline, CompletableFuture<Appending> outcome) {}

    private final Database database;
    private final Limits limits;
    private final InstantSource clock;
    private final CrashPoints crashPoints;
    private final Marker head;
    private final Tail tail;
    private final BlockingQueue<Submission> queue;
    private final Thread thread;
    private volatile boolean closing;

    /** What the appender tells the rest: how far the journal reaches, what came last, and how far the work is. */
    record Listeners(Marker head, Tail tail, CrashPoints crashPoints) {}

    private Appender(Database database, Limits limits, InstantSource clock, Listeners listeners) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
        this.crashPoints = listeners.crashPoints();
        this.head = listeners.head();
        this.tail = listeners.tail();
        this.queue = new ArrayBlockingQueue<>(limits.queueMax());
        this.thread = Thread.ofPlatform().name("journal-appender").daemon().unstarted(this::run);
    }

    static Appender start(Database database, Limits limits, InstantSource clock, Listeners listeners) {
        Appender appender = new Appender(database, limits, clock, listeners);
        appender.thread.start();
        return appender;
    }

    int queued() {
        return queue.size();
    }

    /** Hands in one action and waits until it is on the disk, or until the time is over. */
    Appending append(List<Fact> facts) {
        long deadline = System.nanoTime() + limits.appendWaitMax().toNanos();
        Submission submission = new Submission(facts, deadline, new CompletableFuture<>());
        try {
            if (closing || !queue.offer(submission, limits.appendWaitMax().toNanos(), TimeUnit.NANOSECONDS)) {
                return unavailable("The journal's queue is full or the hub is closing.");
            }
            return submission.outcome().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            submission.outcome().cancel(false);
            return unavailable("The journal did not answer within %d s."
                    .formatted(limits.appendWaitMax().toSeconds()));
        } catch (InterruptedException interrupted) {
            submission.outcome().cancel(false);
            Thread.currentThread().interrupt();
            return unavailable("The waiting was interrupted.");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(
                    "The facts (%s) could not be written."
                            .formatted(facts.getFirst().id()),
                    failed.getCause());
        }
    }

    /** Writes an action inside somebody else's transaction; others wait at the gate until that transaction ends. */
    Appending appendWithin(Handle transaction, List<Fact> facts) {
        Instant now = now();
        AppendPlan plan = write(transaction, List.of(facts), now);
        transaction.afterCommit(() -> committed(plan, now));
        return plan.outcomes().getFirst();
    }

    private void run() {
        Duration pause = limits.retryWaitMin();
        List<Submission> group = List.of();
        while (!closing || !queue.isEmpty() || !group.isEmpty()) {
            try {
                group = group.isEmpty() ? nextGroup() : stillWanted(group);
                commit(group);
                group = List.of();
                pause = limits.retryWaitMin();
            } catch (InterruptedException closed) {
                group.forEach(submission -> submission.outcome().complete(unavailable("The hub is closing.")));
                return;
            } catch (RuntimeException failure) {
                group = afterFailure(group, failure);
                if (!group.isEmpty() && !closing) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "{0} The journal could not be written and tries again: {1}",
                            Troubles.code(failure, JournalFault.UNAVAILABLE),
                            String.valueOf(failure.getMessage()));
                    pause = paused(pause);
                }
            }
        }
    }

    private Duration paused(Duration pause) {
        head.await(() -> closing, pause);
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(limits.retryWaitMax()) > 0 ? limits.retryWaitMax() : longer;
    }

    /**
     * Trouble that passes: the group is tried again as long as somebody waits for it, which is safe because facts have
     * identities. Trouble that stays: each action is tried alone, so that only the one that causes it fails.
     */
    private List<Submission> afterFailure(List<Submission> group, RuntimeException failure) {
        if (Troubles.passes(failure)) {
            if (closing) {
                group.forEach(
                        submission -> submission.outcome().complete(unavailable(String.valueOf(failure.getMessage()))));
                return List.of();
            }
            return stillWanted(group);
        }
        if (group.size() == 1) {
            group.getFirst().outcome().completeExceptionally(failure);
            return List.of();
        }
        List<Submission> unfinished = new ArrayList<>();
        for (Submission submission : group) {
            try {
                commit(List.of(submission));
            } catch (RuntimeException alone) {
                if (Troubles.passes(alone)) {
                    unfinished.add(submission);
                } else {
                    submission.outcome().completeExceptionally(alone);
                }
            }
        }
        return unfinished;
    }

    private List<Submission> nextGroup() throws InterruptedException {
        List<Submission> group = new ArrayList<>();
        @Nullable Submission next = queue.poll(limits.lookWaitMax().toMillis(), TimeUnit.MILLISECONDS);
        int facts = 0;
        while (next != null) {
            group.add(next);
            facts += next.facts().size();
            next = facts < limits.groupFactsMax() ? queue.poll() : null;
        }
        return stillWanted(group);
    }

    /**
     * Without those whose caller has gone away; what was committed for them meanwhile stays, and a repetition will find
     * it.
     */
    private static List<Submission> stillWanted(List<Submission> group) {
        long now = System.nanoTime();
        return group.stream()
                .filter(submission -> !submission.outcome().isDone() && submission.deadline() - now > 0)
                .toList();
    }

    private void commit(List<Submission> group) {
        if (group.isEmpty()) {
            return;
        }
        List<List<Fact>> actions = group.stream().map(Submission::facts).toList();
        Instant now = now();
        AppendPlan plan = database.jdbi().inTransaction(handle -> {
            AppendPlan written = write(handle, actions, now);
            crashPoints.passed(JournalCrashPoint.AFTER_INSERT_BEFORE_COMMIT);
            return written;
        });
        crashPoints.passed(JournalCrashPoint.AFTER_COMMIT_BEFORE_ACKNOWLEDGEMENT);
        committed(plan, now);
        for (int index = 0; index < group.size(); index++) {
            group.get(index).outcome().complete(plan.outcomes().get(index));
        }
    }

    /** As precisely as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whoever waits for facts finds them when the head tells of them. */
    private void committed(AppendPlan plan, Instant recordedAt) {
        tail.add(plan.recorded(recordedAt));
        head.advanceTo(plan.head());
    }

    private AppendPlan write(Handle handle, List<List<Fact>> actions, Instant now) {
        database.writer().enter(handle);
        SqlJournal journal = new SqlJournal(handle.getConnection());
        List<String> facts =
                actions.stream().flatMap(List::stream).map(Fact::id).distinct().toList();
        SqlJournal.Before before = journal.before(facts);
        AppendPlan plan = AppendPlan.of(before.head(), before.known(), actions);
        journal.insert(plan.rows(), now);
        journal.keepContradictions(plan.contradicting(), now);
        plan.contradicting().forEach(Appender::report);
        return plan;
    }

    private static void report(Fact fact) {
        LOG.log(
                System.Logger.Level.ERROR,
                "{0} The fact ({1}) of type ({2}) arrived again with another content and was not written.",
                JournalFault.CONTRADICTION.code(),
                fact.id(),
                fact.event().type());
    }

    private Appending unavailable(String reason) {
        return new Appending.Unavailable(JournalFault.UNAVAILABLE.code(), reason, limits.lookWaitMax());
    }

    /** Writes what has been handed in and stops. */
    @Override
    public void close() {
        closing = true;
        head.wake();
        // The thread may wait for work; something that is done already wakes it, and a full queue means that it does
        // not wait.
        boolean woken = queue.offer(new Submission(List.of(), 0, CompletableFuture.completedFuture(unavailable(""))));
        LOG.log(System.Logger.Level.DEBUG, "The appender closes; it was {0}.", woken ? "woken" : "busy");
        try {
            if (!thread.join(limits.appendWaitMax())) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
