package org.throughline.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.procurement.ProcurementStory.SEAL;
import static org.throughline.procurement.ProcurementStory.line;
import static org.throughline.procurement.ProcurementStory.order;
import static org.throughline.procurement.ProcurementStory.receipt;
import static org.throughline.procurement.ProcurementStory.transfer;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.ItemId;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.Standing;
import org.throughline.journal.FollowedBook;

@ExtendWith(FreshDatabase.class)
class ProcurementTest {

    private final FollowedBook book;
    private final Procurement procurement;

    ProcurementTest(DatabaseSettings.External settings) {
        book = new FollowedBook(settings, new ProcurementIntake());
        procurement = new Procurement(book.look());
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void the_snapshot_has_the_orders_with_their_lines_and_what_is_on_its_way() {
        tell(
                order("PO-8", "P00008", PurchaseState.DRAFT, Standing.IN_USE),
                order("PO-7", "P00007"),
                line("PO-8/1", "PO-8"),
                line("PO-7/1", "PO-7"),
                receipt("R-2", "", 3),
                receipt("R-1", "PO-7/1", 10),
                transfer("T-2", 4),
                transfer("T-1", 5));

        assertThat(procurement.snapshot())
                .isEqualTo(new ProcurementSnapshot(
                        List.of(order("PO-7", "P00007"), order("PO-8", "P00008", PurchaseState.DRAFT, Standing.IN_USE)),
                        List.of(line("PO-7/1", "PO-7"), line("PO-8/1", "PO-8")),
                        List.of(receipt("R-1", "PO-7/1", 10), receipt("R-2", "", 3)),
                        List.of(transfer("T-1", 5), transfer("T-2", 4))));
    }

    @Test
    void the_snapshot_leaves_out_what_is_called_off_has_come_or_is_gone() {
        tell(
                order("PO-1", "called off", PurchaseState.CANCELLED, Standing.IN_USE),
                line("PO-1/1", "PO-1"),
                order("PO-2", "gone", PurchaseState.CONFIRMED, Standing.WITHDRAWN),
                line("PO-2/1", "PO-2"),
                order("PO-3", "line gone"),
                line("PO-3/1", "PO-3", Standing.WITHDRAWN),
                receipt("R-1", "PO-3/1", 0),
                receipt("R-2", "PO-3/1", 5, Standing.WITHDRAWN),
                transfer("T-1", 0),
                transfer("T-2", 5, Standing.WITHDRAWN));

        assertThat(procurement.snapshot())
                .isEqualTo(
                        new ProcurementSnapshot(List.of(order("PO-3", "line gone")), List.of(), List.of(), List.of()));
    }

    @Test
    void an_order_that_is_gone_is_known_by_its_identity_but_no_longer_by_its_name() {
        ProcurementFact.PurchaseOrderStated gone = order("PO-7", "P00007", PurchaseState.CONFIRMED, Standing.WITHDRAWN);
        tell(gone, order("PO-8", "P00007"));

        assertThat(procurement.order(new OrderId("PO-7"))).contains(gone);
        assertThat(procurement.order(new OrderId("PO-9"))).isEmpty();
        assertThat(procurement.ordersNamed("P00007")).containsExactly(order("PO-8", "P00007"));
        assertThat(procurement.ordersNamed("P0000")).isEmpty();
    }

    @Test
    void an_order_has_its_lines_and_its_receipts_those_that_have_come_too() {
        tell(
                line("PO-7/1", "PO-7"),
                line("PO-7/2", "PO-7", Standing.WITHDRAWN),
                line("PO-8/1", "PO-8"),
                receipt("R-1", "PO-7/1", 0),
                receipt("R-2", "PO-7/1", 4),
                receipt("R-3", "PO-7/1", 4, Standing.WITHDRAWN),
                receipt("R-4", "PO-8/1", 4));
        OrderId order = new OrderId("PO-7");

        assertThat(procurement.linesOf(order)).containsExactly(line("PO-7/1", "PO-7"));
        assertThat(procurement.receiptsOf(order))
                .containsExactly(receipt("R-1", "PO-7/1", 0), receipt("R-2", "PO-7/1", 4));
    }

    @Test
    void an_item_has_the_receipts_and_transfers_that_are_open() {
        tell(
                receipt("R-1", "PO-7/1", 0),
                receipt("R-2", "PO-7/1", 4),
                receipt("R-3", "PO-7/1", 4, Standing.WITHDRAWN),
                transfer("T-1", 0),
                transfer("T-2", 4),
                transfer("T-3", 4, Standing.WITHDRAWN));

        assertThat(procurement.openReceipts(SEAL)).containsExactly(receipt("R-2", "PO-7/1", 4));
        assertThat(procurement.openTransfers(SEAL)).containsExactly(transfer("T-2", 4));
        assertThat(procurement.openReceipts(new ItemId("hose"))).isEmpty();
        assertThat(procurement.openTransfers(new ItemId("hose"))).isEmpty();
    }

    @Test
    void a_search_finds_our_names_before_those_of_suppliers_and_documents_too() {
        tell(
                order("1", "our order"),
                order("2", "P_rw-1"),
                order("3", "P_RW-1 again"),
                order("4", "RW-1", PurchaseState.CONFIRMED, Standing.WITHDRAWN),
                receipt("rw-1", "", 0),
                receipt("rw_1", "", 1),
                transfer("RW-1", 1),
                transfer("RW-2", 1));

        assertThat(procurement.search("rW-1", 10))
                .isEqualTo(new ProcurementMatches(
                        List.of(order("2", "P_rw-1"), order("3", "P_RW-1 again"), order("1", "our order")),
                        List.of(receipt("rw-1", "", 0)),
                        List.of(transfer("RW-1", 1))));
        assertThat(procurement.search("r", 1)).satisfies(found -> {
            assertThat(found.orders()).hasSize(1);
            assertThat(found.receipts()).hasSize(1);
            assertThat(found.transfers()).hasSize(1);
        });
    }

    private void tell(ProcurementFact... facts) {
        List.of(facts).forEach(book::tell);
    }
}
