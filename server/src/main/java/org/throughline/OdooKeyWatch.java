package org.throughline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.throughline.connectors.ConnectionReport.Finding;
import org.throughline.connectors.ConnectionReport.Verdict;
import org.throughline.exchange.Answer;
import org.throughline.pages.KeyWatch;

/** Asks Odoo once a day when the key expires, as nobody opens the page of the connection while all is well. */
final class OdooKeyWatch implements KeyWatch, AutoCloseable {

    /** A warning comes two weeks ahead, so a day more or less does no harm. */
    static final Duration PAUSE = Duration.ofDays(1);

    /** Where Odoo was away, so that a restart in the wrong minute does not cost a day. */
    static final Duration PAUSE_AFTER_TROUBLE = Duration.ofHours(1);

    private static final System.Logger LOG = System.getLogger(OdooKeyWatch.class.getName());

    private final Supplier<Answer<Finding>> question;
    private final Runnable moved;
    private final Thread days = Thread.ofPlatform().daemon().name("key-watch").unstarted(this::askAgainAndAgain);
    private final AtomicReference<Optional<Warning>> warning = new AtomicReference<>(Optional.empty());

    /**
     * Asks nothing until it is started.
     *
     * @param moved told when there is something else to be said than before
     */
    OdooKeyWatch(Supplier<Answer<Finding>> question, Runnable moved) {
        this.question = question;
        this.moved = moved;
    }

    /** Asks at once, and then once a day. */
    void start() {
        days.start();
    }

    @Override
    public Optional<Warning> warning() {
        return warning.get();
    }

    private void askAgainAndAgain() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(ask());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks once, and says after how long to ask again. What is known stays where Odoo does not answer. */
    Duration ask() {
        try {
            return switch (question.get()) {
                case Answer.Failed<Finding> _ -> PAUSE_AFTER_TROUBLE;
                case Answer.Given<Finding>(var finding) -> {
                    learn(finding);
                    yield PAUSE;
                }
            };
        } catch (RuntimeException failure) {
            // The reading of Odoo says what is wrong with Odoo; this must only not end.
            LOG.log(System.Logger.Level.WARNING, "TL-ODOO-019 When the key expires could not be asked.", failure);
            return PAUSE_AFTER_TROUBLE;
        }
    }

    private void learn(Finding finding) {
        Optional<Warning> now = finding.verdict() == Verdict.GOOD
                ? Optional.empty()
                : Optional.of(new Warning(finding.code(), finding.sentence()));
        if (!warning.getAndSet(now).equals(now)) {
            moved.run();
        }
    }

    @Override
    public void close() {
        days.interrupt();
    }
}
