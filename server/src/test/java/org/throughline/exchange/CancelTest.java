package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.StockFact.LotDescribed;

/** A reading of everything that somebody asked for and cancels. */
@ExtendWith(FreshDatabase.class)
class CancelTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String LOTS = "plant-lots";
    private static final int ROWS = 9;

    private ExchangeFixture hub;

    @BeforeEach
    void open(DatabaseSettings.External settings) {
        hub = new ExchangeFixture(settings);
        hub.reopen(oneRowAPage());
        for (int row = 1; row <= ROWS; row++) {
            hub.plant.write("lot", row, ExchangeFixture.lotOf("L" + row));
        }
        hub.opened();
        hub.turnAfter(A_MINUTE);
        hub.news();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private static List<InterfaceDeclaration> oneRowAPage() {
        return List.of(Rewritten.of(
                InterfaceSamplesTest.TEST_INTERFACES.resolve(LOTS), "change: changed", "change: changed\n  page: 1"));
    }

    @Test
    void it_ends_between_two_pages_and_says_where_by_whom_and_when() {
        // Pages are asked for ahead: when this one is, some were read.
        cancelAtPage(8);
        hub.exchange().request(LOTS, Wish.RELOAD, "ada");
        hub.turnAfter(A_MINUTE);

        InterfaceStatus status = hub.status(LOTS);
        assertThat(status.state()).isEqualTo(InterfaceState.READING);
        assertThat(status.loaded()).isTrue();
        assertThat(status.cancellable()).isFalse();
        assertThat(status.backlog()).isZero();
        assertThat(status.cancelled().by()).isEqualTo("bob");
        assertThat(status.cancelled().at().instant()).contains(hub.time());
        assertThat(status.cancelled().rows()).isPositive().isLessThan(ROWS);
        assertThat(status.cancelled().expected()).isEqualTo(ROWS);
        assertThat(hub.exchange().openRequests()).isEmpty();
        assertThat(hub.news()).isEmpty();
    }

    @Test
    void what_changes_is_followed_from_where_it_was_followed_before() {
        cancelAtPage(2);
        hub.exchange().request(LOTS, Wish.RELOAD, "ada");
        hub.plant.write("lot", ROWS, ExchangeFixture.lotOf("changed before"));
        hub.turnAfter(A_MINUTE);
        hub.plant.write("lot", 1, ExchangeFixture.lotOf("changed after"));
        hub.plant.delete("lot", 2);
        hub.turnAfter(A_MINUTE);

        assertThat(hub.news(LotDescribed.class))
                .extracting(LotDescribed::name)
                .contains("changed before", "changed after")
                .doesNotContain("L3", "L4", "L5");
        assertThat(hub.records(LOTS)).isEqualTo(ROWS - 1);
    }

    @Test
    void a_hub_that_ends_in_the_middle_cancels_when_it_is_back() {
        AtomicInteger pages = new AtomicInteger();
        hub.watch(point -> {
            if (point == ExchangeCrashPoint.AFTER_COMMIT_OF_FACTS && pages.incrementAndGet() == 3) {
                throw new IllegalStateException("The hub is gone.");
            }
        });
        hub.exchange().request(LOTS, Wish.RELOAD, "ada");
        hub.plant.pass(A_MINUTE);
        try {
            hub.exchange().turn();
        } catch (IllegalStateException gone) {
            assertThat(gone).hasMessage("The hub is gone.");
        }
        assertThat(hub.status(LOTS).cancellable()).isTrue();
        hub.exchange().request(LOTS, Wish.CANCEL, "bob");
        hub.watch(_ -> {});
        hub.exchange().close();
        hub.reopen(oneRowAPage());
        hub.turnAfter(A_MINUTE);

        assertThat(hub.status(LOTS).cancelled().rows()).isEqualTo(3);
        assertThat(hub.status(LOTS).cancellable()).isFalse();
        hub.plant.write("lot", 5, ExchangeFixture.lotOf("changed"));
        hub.turnAfter(A_MINUTE);
        assertThat(hub.news(LotDescribed.class)).extracting(LotDescribed::name).containsExactly("changed");
    }

    @Test
    void reading_everything_again_begins_at_the_first_row_and_forgets_that_it_was_cancelled() {
        cancelAtPage(3);
        hub.exchange().request(LOTS, Wish.RELOAD, "ada");
        hub.turnAfter(A_MINUTE);

        hub.exchange().request(LOTS, Wish.RELOAD, "ada");
        hub.turnAfter(A_MINUTE);

        assertThat(hub.status(LOTS).cancelled()).isEqualTo(Progress.Cancelled.NONE);
        assertThat(hub.status(LOTS).rows()).isEqualTo(ROWS);
        assertThat(hub.news()).isEmpty();
    }

    @Test
    void a_reading_that_has_not_begun_is_cancelled_before_its_first_page() {
        hub.exchange().request(LOTS, Wish.RELOAD, "ada");
        hub.exchange().request(LOTS, Wish.CANCEL, "bob");
        hub.turnAfter(A_MINUTE);

        assertThat(hub.status(LOTS).cancelled().by()).isEqualTo("bob");
        assertThat(hub.status(LOTS).cancelled().rows()).isZero();
    }

    @Test
    void what_is_over_or_was_never_asked_for_is_not_cancelled() {
        hub.exchange().request(LOTS, Wish.CANCEL, "bob");
        hub.turnAfter(A_MINUTE);

        assertThat(hub.status(LOTS).cancelled()).isEqualTo(Progress.Cancelled.NONE);
        assertThat(hub.exchange().openRequests()).isEmpty();
    }

    /** Somebody cancels while this page is asked for. */
    private void cancelAtPage(int page) {
        AtomicInteger asked = new AtomicInteger();
        hub.plant.beforeEach(() -> {
            if (asked.incrementAndGet() == page) {
                hub.exchange().request(LOTS, Wish.CANCEL, "bob");
            }
        });
    }
}
