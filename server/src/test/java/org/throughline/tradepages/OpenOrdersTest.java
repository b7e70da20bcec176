package org.throughline.tradepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.throughline.events.Moment;
import org.throughline.exchange.ExchangeStatus;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.Peggings;
import org.throughline.itempages.PerPlan;
import org.throughline.itempages.PlanLines;
import org.throughline.pages.Rows;
import org.throughline.pages.Sorting;
import org.throughline.pages.Table;
import org.throughline.planning.Cover;
import org.throughline.planning.PlanDay;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.readiness.Boards;
import org.throughline.security.TestClock;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.PlanVersions;
import org.throughline.supply.PlanningState;
import org.throughline.supply.WaitingPumps;

/** What is bought and sold, of plans that follow each other. */
class OpenOrdersTest {

    private static final List<PlanVersion> PLANS = List.of(
            numbered(1, PlanVersions.of(WaitingPumps.of("Ferro", 800, false))),
            numbered(2, PlanVersions.of(WaitingPumps.of("Ferro", 500, true))),
            numbered(3, PlanVersions.of(WaitingPumps.alsoOfUnknownPrice("Sealco"))));

    @Test
    void what_is_listed_in_whatever_order_is_of_the_plan_that_stands() {
        AtomicReference<PlanVersion> standing = new AtomicReference<>(PLANS.getFirst());
        Outlook outlook = outlook(standing);
        Trade trade = new Trade(outlook, new Peggings(outlook));

        for (PlanVersion plan : PLANS) {
            standing.set(plan);
            OpenOrders shown = trade.orders().orElseThrow();
            OpenOrders fresh = new OpenOrders(plan, new PlanLines(plan));
            assertThat(trade.orders()).containsSame(shown);
            isSortedAs(fresh.purchases().all(), shown.purchases(), PurchasesPage.TABLE);
            isSortedAs(fresh.sales().all(), shown.sales(), SalesPage.TABLE);
        }
    }

    @Test
    void a_supply_is_there_when_it_is_for_those_whom_it_serves() {
        for (PlanVersion plan : PLANS) {
            OpenOrders orders = new OpenOrders(plan, new PlanLines(plan));
            for (ScheduledReceipt receipt : plan.assembly().model().receipts()) {
                assertThat(orders.supply(receipt.receipt()).orElseThrow().there())
                        .as(receipt.receipt())
                        .isEqualTo(there(plan, receipt));
            }
            assertThat(orders.supply("nothing of the kind")).isEmpty();
        }
    }

    private static PlanVersion numbered(int number, PlanVersion plan) {
        return new PlanVersion(
                number, plan.position(), plan.madeAt(), plan.behind(), plan.books(), plan.assembly(), plan.plan());
    }

    /** As the whole plan says it. */
    private static Optional<LocalDate> there(PlanVersion plan, ScheduledReceipt receipt) {
        return plan.plan().requirements().stream()
                .flatMap(requirement -> requirement.covers().stream())
                .filter(cover -> cover.supply().equals(receipt.receipt()))
                .map(Cover::feasibleDate)
                .findFirst()
                .filter(PlanDay::isDate)
                .map(PlanDay::date);
    }

    private static <R> void isSortedAs(List<R> rows, Rows<R> shown, Table<R> table) {
        assertThat(shown.all()).isEqualTo(rows);
        for (Table.Column<R> column : table.columns()) {
            for (boolean down : List.of(false, true)) {
                Sorting sorting = new Sorting(column.name(), down);
                assertThat(shown.in(sorting)).isEqualTo(table.sorted(rows, sorting));
                assertThat(shown.in(sorting)).isSameAs(shown.in(sorting));
            }
        }
    }

    private static Outlook outlook(AtomicReference<PlanVersion> standing) {
        return new Outlook(
                () -> Optional.of(standing.get()),
                PlanningState.Following::new,
                () -> Optional.of(Boards.of(standing.get())),
                _ -> List.of(),
                () -> new ExchangeStatus(List.of(), true, Moment.NONE),
                new TestClock(),
                new PerPlan<>(PlanLines::new));
    }
}
