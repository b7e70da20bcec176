package org.throughline.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.demand.DemandStory.PUMP;
import static org.throughline.demand.DemandStory.delivery;
import static org.throughline.demand.DemandStory.line;
import static org.throughline.demand.DemandStory.order;
import static org.throughline.demand.DemandStory.quote;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.DemandFact;
import org.throughline.events.ItemId;
import org.throughline.events.OrderId;
import org.throughline.events.Standing;
import org.throughline.journal.FollowedBook;

@ExtendWith(FreshDatabase.class)
class DemandTest {

    private final FollowedBook book;
    private final Demand demand;

    DemandTest(DatabaseSettings.External settings) {
        book = new FollowedBook(settings, new DemandIntake());
        demand = new Demand(book.look());
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void the_snapshot_has_what_is_open_with_the_orders_and_lines_that_it_serves() {
        tell(
                order("SO-6", "S00006"),
                order("SO-5", "S00005"),
                line("SO-6/1", "SO-6"),
                line("SO-5/1", "SO-5"),
                line("SO-5/2", "SO-5"),
                delivery("D-3", "SO-6/1", 3),
                delivery("D-1", "SO-5/1", 10),
                delivery("D-2", "", 1),
                quote("Q-1"),
                quote("Q-2", Standing.WITHDRAWN));

        assertThat(demand.snapshot())
                .isEqualTo(new DemandSnapshot(
                        List.of(order("SO-5", "S00005"), order("SO-6", "S00006")),
                        List.of(line("SO-5/1", "SO-5"), line("SO-6/1", "SO-6")),
                        List.of(delivery("D-1", "SO-5/1", 10), delivery("D-2", "", 1), delivery("D-3", "SO-6/1", 3)),
                        List.of(quote("Q-1"))));
    }

    @Test
    void the_snapshot_leaves_out_what_has_left_and_what_is_gone() {
        tell(
                order("SO-1", "all delivered"),
                line("SO-1/1", "SO-1"),
                delivery("D-1", "SO-1/1", 0),
                order("SO-2", "delivery gone"),
                line("SO-2/1", "SO-2"),
                delivery("D-2", "SO-2/1", 5, Standing.WITHDRAWN),
                order("SO-3", "line gone"),
                line("SO-3/1", "SO-3", Standing.WITHDRAWN),
                delivery("D-3", "SO-3/1", 5),
                order("SO-4", "order gone", Standing.WITHDRAWN),
                line("SO-4/1", "SO-4"),
                delivery("D-4", "SO-4/1", 5));

        assertThat(demand.snapshot())
                .isEqualTo(new DemandSnapshot(
                        List.of(),
                        List.of(line("SO-4/1", "SO-4")),
                        List.of(delivery("D-3", "SO-3/1", 5), delivery("D-4", "SO-4/1", 5)),
                        List.of()));
    }

    @Test
    void an_order_that_is_gone_is_known_by_its_identity_but_no_longer_by_its_name() {
        tell(order("SO-5", "S00005", Standing.WITHDRAWN), order("SO-6", "S00005"));

        assertThat(demand.order(new OrderId("SO-5"))).contains(order("SO-5", "S00005", Standing.WITHDRAWN));
        assertThat(demand.order(new OrderId("SO-7"))).isEmpty();
        assertThat(demand.ordersNamed("S00005")).containsExactly(order("SO-6", "S00005"));
        assertThat(demand.ordersNamed("S0000")).isEmpty();
    }

    @Test
    void many_are_answered_in_the_order_in_which_they_are_asked_for() {
        tell(order("SO-5", "S00005"), order("SO-6", "S00006"));

        assertThat(demand.orders(List.of(new OrderId("SO-6"), new OrderId("SO-7"), new OrderId("SO-5"))))
                .containsExactly(order("SO-6", "S00006"), order("SO-5", "S00005"));
    }

    @Test
    void an_order_has_its_lines_and_its_deliveries_the_delivered_too() {
        tell(
                line("SO-5/1", "SO-5"),
                line("SO-5/2", "SO-5", Standing.WITHDRAWN),
                line("SO-6/1", "SO-6"),
                delivery("D-1", "SO-5/1", 0),
                delivery("D-2", "SO-5/1", 4),
                delivery("D-3", "SO-5/1", 4, Standing.WITHDRAWN),
                delivery("D-4", "SO-6/1", 4));
        OrderId order = new OrderId("SO-5");

        assertThat(demand.linesOf(order)).containsExactly(line("SO-5/1", "SO-5"));
        assertThat(demand.deliveriesOf(order))
                .containsExactly(delivery("D-1", "SO-5/1", 0), delivery("D-2", "SO-5/1", 4));
    }

    @Test
    void an_item_has_the_deliveries_that_are_open() {
        tell(
                delivery("D-1", "SO-5/1", 0),
                delivery("D-2", "SO-5/1", 4),
                delivery("D-3", "SO-5/1", 4, Standing.WITHDRAWN));

        assertThat(demand.openDeliveries(PUMP)).containsExactly(delivery("D-2", "SO-5/1", 4));
        assertThat(demand.openDeliveries(new ItemId("seal"))).isEmpty();
    }

    @Test
    void a_search_finds_parts_of_names_and_documents_the_closest_first() {
        tell(
                order("SO-1", "Frame S%05/b"),
                order("SO-2", "s%05"),
                order("SO-3", "S00005"),
                order("SO-4", "S%05", Standing.WITHDRAWN),
                delivery("s%05", "", 0),
                delivery("s-05", "", 1));

        assertThat(demand.search("S%05", 10))
                .isEqualTo(new DemandMatches(
                        List.of(order("SO-2", "s%05"), order("SO-1", "Frame S%05/b")),
                        List.of(delivery("s%05", "", 0))));
        assertThat(demand.search("s", 1))
                .satisfies(found -> assertThat(found.orders()).hasSize(1))
                .satisfies(found -> assertThat(found.deliveries()).hasSize(1));
    }

    private void tell(DemandFact... facts) {
        List.of(facts).forEach(book::tell);
    }
}
