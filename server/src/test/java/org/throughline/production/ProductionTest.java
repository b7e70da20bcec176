package org.throughline.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.production.ProductionStory.PUMP;
import static org.throughline.production.ProductionStory.SEAL;
import static org.throughline.production.ProductionStory.component;
import static org.throughline.production.ProductionStory.order;
import static org.throughline.production.ProductionStory.output;
import static org.throughline.production.ProductionStory.workOrder;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.ItemId;
import org.throughline.events.OrderId;
import org.throughline.events.ProductionFact;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.Standing;
import org.throughline.journal.FollowedBook;

@ExtendWith(FreshDatabase.class)
class ProductionTest {

    private final FollowedBook book;
    private final Production production;

    ProductionTest(DatabaseSettings.External settings) {
        book = new FollowedBook(settings, new ProductionIntake());
        production = new Production(book.look());
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void the_snapshot_has_the_orders_that_run_with_all_that_belongs_to_them() {
        tell(
                order("MO-92", "M00092", ProductionState.TO_CLOSE),
                order("MO-91", "M00091", ProductionState.DRAFT),
                workOrder("W-2", "MO-91", 10),
                workOrder("W-1", "MO-92", 20),
                component("C-2", "MO-91", 0),
                component("C-1", "MO-92", 5),
                output("O-2", "MO-91", 0),
                output("O-1", "MO-92", 20));

        assertThat(production.snapshot())
                .isEqualTo(new ProductionSnapshot(
                        List.of(
                                order("MO-91", "M00091", ProductionState.DRAFT),
                                order("MO-92", "M00092", ProductionState.TO_CLOSE)),
                        List.of(workOrder("W-1", "MO-92", 20), workOrder("W-2", "MO-91", 10)),
                        List.of(component("C-1", "MO-92", 5), component("C-2", "MO-91", 0)),
                        List.of(output("O-1", "MO-92", 20), output("O-2", "MO-91", 0))));
    }

    @Test
    void the_snapshot_leaves_out_what_is_done_called_off_or_gone() {
        tell(
                order("MO-1", "done", ProductionState.DONE),
                workOrder("W-1", "MO-1", 1),
                component("C-1", "MO-1", 0),
                output("O-1", "MO-1", 0),
                order("MO-2", "called off", ProductionState.CANCELLED),
                component("C-2", "MO-2", 5),
                order("MO-3", "gone", ProductionState.CONFIRMED, Standing.WITHDRAWN),
                output("O-3", "MO-3", 5),
                order("MO-4", "all of it gone", ProductionState.CONFIRMED),
                workOrder("W-4", "MO-4", 1, Standing.WITHDRAWN),
                component("C-4", "MO-4", 5, Standing.WITHDRAWN),
                output("O-4", "MO-4", 5, Standing.WITHDRAWN));

        assertThat(production.snapshot())
                .isEqualTo(new ProductionSnapshot(
                        List.of(order("MO-4", "all of it gone", ProductionState.CONFIRMED)),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void an_order_that_is_done_still_shows_all_that_belonged_to_it_its_operations_in_their_order() {
        tell(
                order("MO-91", "M00091", ProductionState.DONE),
                workOrder("W-1", "MO-91", 20),
                workOrder("W-2", "MO-91", 10),
                workOrder("W-3", "MO-91", 5, Standing.WITHDRAWN),
                workOrder("W-4", "MO-92", 5),
                component("C-1", "MO-91", 0),
                component("C-2", "MO-91", 0, Standing.WITHDRAWN),
                output("O-1", "MO-91", 0),
                output("O-2", "MO-92", 0));
        OrderId order = new OrderId("MO-91");

        assertThat(production.order(order))
                .contains(new ProductionOrder(
                        order("MO-91", "M00091", ProductionState.DONE),
                        List.of(workOrder("W-2", "MO-91", 10), workOrder("W-1", "MO-91", 20)),
                        List.of(component("C-1", "MO-91", 0)),
                        List.of(output("O-1", "MO-91", 0))));
        assertThat(production.workOrdersOf(order))
                .containsExactly(workOrder("W-2", "MO-91", 10), workOrder("W-1", "MO-91", 20));
        assertThat(production.componentsOf(order)).containsExactly(component("C-1", "MO-91", 0));
    }

    @Test
    void an_order_that_is_gone_is_known_by_its_identity_but_no_longer_by_its_name() {
        ProductionFact.ProductionOrderStated gone =
                order("MO-91", "M00091", ProductionState.CONFIRMED, Standing.WITHDRAWN);
        tell(gone, order("MO-92", "M00091", ProductionState.DONE));

        assertThat(production.order(new OrderId("MO-91")).map(ProductionOrder::head))
                .contains(gone);
        assertThat(production.order(new OrderId("MO-93"))).isEmpty();
        assertThat(production.ordersNamed("M00091")).containsExactly(order("MO-92", "M00091", ProductionState.DONE));
        assertThat(production.ordersNamed("M0009")).isEmpty();
    }

    @Test
    void an_item_has_what_is_still_to_be_issued_and_what_is_still_to_come() {
        tell(
                component("C-1", "MO-91", 0),
                component("C-2", "MO-91", 4),
                component("C-3", "MO-91", 4, Standing.WITHDRAWN),
                output("O-1", "MO-91", 0),
                output("O-2", "MO-91", 4),
                output("O-3", "MO-91", 4, Standing.WITHDRAWN));

        assertThat(production.openComponents(SEAL)).containsExactly(component("C-2", "MO-91", 4));
        assertThat(production.openOutputs(PUMP)).containsExactly(output("O-2", "MO-91", 4));
        assertThat(production.openComponents(PUMP)).isEmpty();
        assertThat(production.openOutputs(new ItemId("offcut"))).isEmpty();
    }

    @Test
    void a_search_finds_names_before_what_was_made_for_the_same() {
        tell(
                order("S%05", "for stock", ProductionState.DONE),
                order("MO-2", "M_s%05 again", ProductionState.DRAFT),
                order("MO-3", "M_S%05", ProductionState.DRAFT),
                order("MO-4", "S%05", ProductionState.DRAFT, Standing.WITHDRAWN),
                order("MO-5", "S0005", ProductionState.DRAFT));

        assertThat(production.search("s%05", 10))
                .containsExactly(
                        order("MO-3", "M_S%05", ProductionState.DRAFT),
                        order("MO-2", "M_s%05 again", ProductionState.DRAFT),
                        order("S%05", "for stock", ProductionState.DONE));
        assertThat(production.search("s%05", 1)).hasSize(1);
    }

    private void tell(ProductionFact... facts) {
        List.of(facts).forEach(book::tell);
    }
}
