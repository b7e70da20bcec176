package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.throughline.connectors.ConnectionReport.Finding;
import org.throughline.connectors.ConnectionReport.Verdict;
import org.throughline.exchange.Answer;
import org.throughline.exchange.Trouble;
import org.throughline.pages.KeyWatch;

class OdooKeyWatchTest {

    private static final Finding SOON = new Finding(Verdict.WARNING, "TL-ODOO-019", "It expires in 13 days.");
    private static final Finding LATER = new Finding(Verdict.GOOD, "", "It expires in 74 days.");

    private final AtomicReference<Answer<Finding>> odoo = new AtomicReference<>(new Answer.Given<>(LATER));
    private final AtomicInteger moved = new AtomicInteger();
    private final OdooKeyWatch watch = new OdooKeyWatch(odoo::get, moved::incrementAndGet);

    @Test
    void a_key_that_lasts_is_asked_for_again_after_a_day_and_nothing_is_said() {
        assertThat(watch.ask()).isEqualTo(OdooKeyWatch.PAUSE);
        assertThat(watch.warning()).isEmpty();
        assertThat(moved).hasValue(0);
    }

    @Test
    void a_key_that_expires_soon_is_said_until_it_is_renewed() {
        odoo.set(new Answer.Given<>(SOON));
        watch.ask();
        watch.ask();

        assertThat(watch.warning()).contains(new KeyWatch.Warning("TL-ODOO-019", "It expires in 13 days."));
        assertThat(moved).hasValue(1);

        odoo.set(new Answer.Given<>(LATER));
        watch.ask();

        assertThat(watch.warning()).isEmpty();
        assertThat(moved).hasValue(2);
    }

    @Test
    void while_odoo_is_away_what_is_known_stays_and_it_is_asked_again_within_the_hour() {
        odoo.set(new Answer.Given<>(SOON));
        watch.ask();
        odoo.set(new Answer.Failed<>(new Trouble.Rejected("TL-ODOO-002", "Odoo does not answer.")));

        assertThat(watch.ask()).isEqualTo(OdooKeyWatch.PAUSE_AFTER_TROUBLE);
        assertThat(watch.warning()).isPresent();
    }

    @Test
    void a_mistake_does_not_end_the_watch() {
        OdooKeyWatch broken = new OdooKeyWatch(
                () -> {
                    throw new IllegalStateException("a mistake");
                },
                moved::incrementAndGet);

        assertThat(broken.ask()).isEqualTo(OdooKeyWatch.PAUSE_AFTER_TROUBLE);
    }

    @Test
    void it_asks_by_itself_once_it_is_started() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        odoo.set(new Answer.Given<>(SOON));
        try (OdooKeyWatch started = new OdooKeyWatch(odoo::get, told::countDown)) {
            started.start();

            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(started.warning()).isPresent();
        }
    }
}
