package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.events.OrderId;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.ProductionFact.ProductionState;
import org.throughline.events.PurchaseLineId;
import org.throughline.structure.Source;
import org.throughline.supply.PeggingGraph.Direction;
import org.throughline.supply.PeggingGraph.Kind;
import org.throughline.supply.PeggingGraph.Node;

/** Pegging is followed up to customers and money, and down to what holds a demand; the figures are made by hand. */
class PeggingGraphsTest {

    private final PlantStory story = PlantStory.ofThePumpMaker()
            .item("STATION")
            .item("PUMP")
            .item("MOTOR")
            .item("SEAL")
            .partner("Nordwind")
            .partner("Acme")
            .partner("Ferro")
            .bought("SEAL", "Ferro", 30);
    private final OrderStory orders = story.orders;

    /** 400 pumps for Nordwind need 800 seals, which come four days after the pumps are due. */
    private void pumpsWaitForSeals() {
        story.made("PUMP", "2 SEAL");
        sold("SO-1", "Nordwind", "400 PUMP", "2026-03-16");
        bought("PO-7", "800 SEAL", "2026-03-20");
        orders.produce("MO-1", "400 PUMP", ProductionState.CONFIRMED, "2026-03-04")
                .output("make:1", "MO-1", "PUMP", "400", false)
                .component("use:1", "MO-1", "SEAL", "800", "2026-03-04");
    }

    @Test
    void from_a_purchase_up_to_the_customer_and_the_money_that_waits() {
        pumpsWaitForSeals();

        PeggingGraph graph = graphs().ofSupply("PO-7", Direction.UP).orElseThrow();

        assertThat(graph.nodes())
                .extracting(node -> node.party().kind(), node -> node.party().name(), Node::isChosen, Node::isLate)
                .containsExactlyInAnyOrder(
                        tuple(Kind.RECEIPT, "PO-7", true, true),
                        tuple(Kind.RECEIPT, "MO-1", false, true),
                        tuple(Kind.DEMAND, "SO-1", false, true));
        assertThat(edges(graph))
                .containsExactlyInAnyOrder(tuple("PO-7", "MO-1", "800", true), tuple("MO-1", "SO-1", "400", true));
        assertThat(graph.served().demands()).isEqualTo(1);
        assertThat(graph.served().customers()).isEqualTo(1);
        assertThat(graph.served().money()).isEqualByComparingTo("4000");
        assertThat(graph.served().lateMoney()).isEqualByComparingTo("4000");
        assertThat(graph.leftOut()).isZero();
        assertThat(graph.isWhole()).isTrue();
        assertThat(node(graph, "PO-7"))
                .extracting(
                        Node::source,
                        Node::partner,
                        node -> node.due().text(),
                        node -> node.comes().text())
                .containsExactly(Source.BUY, PlantStory.partnerId("Ferro"), "2026-03-20", "2026-03-20");
        assertThat(node(graph, "SO-1").partner()).isEqualTo(PlantStory.partnerId("Nordwind"));
    }

    @Test
    void from_a_demand_down_to_what_holds_it() {
        pumpsWaitForSeals();

        PeggingGraph graph = graphs().ofDemand("SO-1", Direction.DOWN).orElseThrow();

        assertThat(edges(graph))
                .containsExactlyInAnyOrder(tuple("PO-7", "MO-1", "800", true), tuple("MO-1", "SO-1", "400", true));
        assertThat(node(graph, "SO-1").isChosen()).isTrue();
        assertThat(node(graph, "SO-1").money()).isEqualByComparingTo("4000");
        assertThat(node(graph, "SO-1").lateDays()).isPositive();
        assertThat(node(graph, "PO-7").share()).isEqualByComparingTo("800");
    }

    @Test
    void an_item_at_a_site_is_followed_both_ways() {
        pumpsWaitForSeals();

        PeggingGraph graph = graphs().at("PUMP", "WH", Direction.BOTH).orElseThrow();

        assertThat(edges(graph))
                .containsExactlyInAnyOrder(tuple("PO-7", "MO-1", "800", true), tuple("MO-1", "SO-1", "400", true));
        assertThat(graph.nodes())
                .filteredOn(Node::isChosen)
                .extracting(node -> node.party().name())
                .containsExactly("MO-1");
        assertThat(graph.served().money()).isEqualByComparingTo("4000");
    }

    @Test
    void an_order_is_followed_by_its_identity() {
        pumpsWaitForSeals();

        assertThat(chosen(graphs().ofOrder(new OrderId("purchase:PO-7"), Direction.BOTH)))
                .containsExactly("PO-7");
        assertThat(chosen(graphs().ofOrder(new OrderId("production:MO-1"), Direction.BOTH)))
                .containsExactly("MO-1");
        assertThat(chosen(graphs().ofOrder(new OrderId("sale:SO-1"), Direction.BOTH)))
                .containsExactly("SO-1");
    }

    @Test
    void what_the_plan_does_not_know_has_no_graph() {
        pumpsWaitForSeals();

        assertThat(graphs().ofSupply("PO-8", Direction.UP)).isEmpty();
        assertThat(graphs().ofDemand("SO-8", Direction.DOWN)).isEmpty();
        assertThat(graphs().ofOrder(new OrderId("purchase:PO-8"), Direction.BOTH))
                .isEmpty();
        assertThat(graphs().at("GASKET", "WH", Direction.BOTH)).isEmpty();
    }

    /** Of 10 seals 6 make 3 pumps, of which Nordwind gets 2 and Acme 1; the 4 others are sold as they are. */
    @Test
    void where_an_order_serves_several_customers_each_has_its_share() {
        story.made("PUMP", "2 SEAL");
        bought("PO-7", "10 SEAL", "2026-03-03");
        orders.produce("MO-1", "3 PUMP", ProductionState.CONFIRMED, "2026-03-10")
                .output("make:1", "MO-1", "PUMP", "3", false)
                .component("use:1", "MO-1", "SEAL", "6", "2026-03-05");
        sold("SO-1", "Nordwind", "2 PUMP", "2026-03-16");
        sold("SO-2", "Acme", "1 PUMP", "2026-03-17");
        sold("SO-3", "Acme", "4 SEAL", "2026-03-16");

        PeggingGraph graph = graphs().ofSupply("PO-7", Direction.UP).orElseThrow();

        assertThat(edges(graph))
                .containsExactlyInAnyOrder(
                        tuple("PO-7", "MO-1", "6", false),
                        tuple("PO-7", "SO-3", "4", false),
                        tuple("MO-1", "SO-1", "2", false),
                        tuple("MO-1", "SO-2", "1", false));
        assertThat(node(graph, "MO-1").share()).isEqualByComparingTo("3");
        assertThat(node(graph, "SO-1").money()).isEqualByComparingTo("20");
        assertThat(node(graph, "SO-2").money()).isEqualByComparingTo("10");
        assertThat(node(graph, "SO-3").money()).isEqualByComparingTo("40");
        assertThat(graph.served().customers()).isEqualTo(2);
        assertThat(graph.served().money()).isEqualByComparingTo("70");
        assertThat(graph.served().lateMoney()).isEqualByComparingTo("0");
    }

    /** The purchase comes after the first needs it and before the second does. */
    @Test
    void what_is_late_for_one_is_not_late_for_the_other() {
        bought("PO-7", "10 SEAL", "2026-03-10");
        sold("SO-1", "Nordwind", "6 SEAL", "2026-03-06");
        sold("SO-2", "Acme", "4 SEAL", "2026-03-16");

        PeggingGraph up = graphs().ofSupply("PO-7", Direction.UP).orElseThrow();
        PeggingGraph first = graphs().ofDemand("SO-1", Direction.DOWN).orElseThrow();
        PeggingGraph second = graphs().ofDemand("SO-2", Direction.DOWN).orElseThrow();

        assertThat(node(up, "PO-7").lateDays()).isEqualTo(4);
        assertThat(edges(up))
                .containsExactlyInAnyOrder(tuple("PO-7", "SO-1", "6", true), tuple("PO-7", "SO-2", "4", false));
        assertThat(node(first, "PO-7").isLate()).isTrue();
        assertThat(node(second, "PO-7").isLate()).isFalse();
        assertThat(node(second, "PO-7").lateDays()).isZero();
    }

    /** Half of the seals of a lot of 4 pumps come from the purchase, so half of what each customer gets hangs on it. */
    @Test
    void only_the_part_that_hangs_on_a_supply_counts() {
        story.made("PUMP", "2 SEAL").stock("SEAL", "4", PlantStory.SHELF);
        bought("PO-7", "4 SEAL", "2026-03-03");
        orders.produce("MO-1", "4 PUMP", ProductionState.CONFIRMED, "2026-03-10")
                .output("make:1", "MO-1", "PUMP", "4", false)
                .component("use:1", "MO-1", "SEAL", "8", "2026-03-05");
        sold("SO-1", "Nordwind", "3 PUMP", "2026-03-16");
        sold("SO-2", "Acme", "1 PUMP", "2026-03-17");

        PeggingGraph up = graphs().ofSupply("PO-7", Direction.UP).orElseThrow();
        PeggingGraph down = graphs().ofDemand("SO-1", Direction.DOWN).orElseThrow();

        assertThat(node(up, "MO-1").share()).isEqualByComparingTo("2");
        assertThat(node(up, "SO-1").share()).isEqualByComparingTo("1.5");
        assertThat(node(up, "SO-2").share()).isEqualByComparingTo("0.5");
        assertThat(up.served().money()).isEqualByComparingTo("20");
        assertThat(node(down, "MO-1").share()).isEqualByComparingTo("3");
        assertThat(node(down, "PO-7").share()).isEqualByComparingTo("3");
        assertThat(down.nodes())
                .filteredOn(node -> node.party().kind() == Kind.STOCK)
                .singleElement()
                .satisfies(stock -> {
                    assertThat(stock.quantity()).isEqualByComparingTo("4");
                    assertThat(stock.share()).isEqualByComparingTo("3");
                });
    }

    /** A station has a pump and a motor, and each of these a seal of the one purchase: it is still sold once. */
    @Test
    void a_customer_who_hangs_on_a_supply_by_two_components_counts_once() {
        story.made("PUMP", "1 SEAL").made("MOTOR", "1 SEAL").made("STATION", "1 PUMP", "1 MOTOR");
        bought("PO-7", "8 SEAL", "2026-03-03");
        sold("SO-1", "Nordwind", "4 STATION", "2026-04-16");

        PeggingGraph graph = graphs().ofSupply("PO-7", Direction.UP).orElseThrow();

        assertThat(graph.nodes()).hasSize(5);
        assertThat(node(graph, "SO-1").share()).isEqualByComparingTo("4");
        assertThat(graph.served().money()).isEqualByComparingTo("40");
    }

    @Test
    void what_nothing_brings_stands_there_as_missing() {
        story.item("GASKET").made("PUMP", "1 GASKET");
        sold("SO-1", "Nordwind", "3 PUMP", "2026-03-16");

        PeggingGraph graph = graphs().ofDemand("SO-1", Direction.BOTH).orElseThrow();

        assertThat(graph.nodes())
                .filteredOn(node -> node.party().kind() == Kind.MISSING)
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.party().item()).isEqualTo("GASKET");
                    assertThat(missing.quantity()).isEqualByComparingTo("3");
                    assertThat(missing.isLate()).isTrue();
                    assertThat(missing.comes().isDate()).isFalse();
                });
        assertThat(graphs().at("GASKET", "WH", Direction.UP)
                        .orElseThrow()
                        .served()
                        .lateMoney())
                .isEqualByComparingTo("30");
    }

    @Test
    void safety_stock_ends_the_way_up_and_costs_nobody_anything() {
        story.reorder("SEAL", PlantStory.SHELF, "5", "5");

        PeggingGraph graph = graphs().at("SEAL", "WH", Direction.BOTH).orElseThrow();

        assertThat(graph.nodes())
                .extracting(node -> node.party().kind())
                .containsExactlyInAnyOrder(Kind.PLANNED, Kind.SAFETY_STOCK);
        assertThat(graph.nodes()).noneMatch(Node::isLate);
        assertThat(graph.served()).isEqualTo(new PeggingGraph.Served(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** Two pumps are taken apart and put together anew, so that the order feeds itself. */
    @Test
    void a_circle_of_rework_is_gone_round_once() {
        story.made("PUMP", "2 SEAL");
        orders.produce("MO-1", "2 PUMP", ProductionState.CONFIRMED, "2026-03-10")
                .output("make:1", "MO-1", "PUMP", "2", false)
                .component("use:1", "MO-1", "PUMP", "1", "2026-03-11");
        sold("SO-1", "Nordwind", "1 PUMP", "2026-03-12");

        PeggingGraph graph = graphs().ofSupply("MO-1", Direction.BOTH).orElseThrow();

        assertThat(edges(graph)).contains(tuple("MO-1", "MO-1", "1", false), tuple("MO-1", "SO-1", "1", false));
        assertThat(graph.served().money()).isEqualByComparingTo("10");
    }

    /** The late and expensive ones come first; what is left out is counted, at each node and in all. */
    @Test
    void of_too_many_the_late_and_the_expensive_are_shown_and_the_rest_is_counted() {
        bought("PO-7", "100 SEAL", "2026-03-09");
        sold("SO-LATE", "Acme", "1 SEAL", "2026-03-06");
        sold("SO-DEAR", "Acme", "50 SEAL", "2026-03-16");
        for (int number = 1; number <= 5; number++) {
            sold("SO-" + number, "Nordwind", "2 SEAL", "2026-03-16");
        }

        PeggingGraph graph = new PeggingGraphs(PlanVersions.of(story), new PeggingGraphs.Limits(3, 100))
                .ofSupply("PO-7", Direction.UP)
                .orElseThrow();

        assertThat(graph.nodes()).extracting(node -> node.party().name()).containsExactly("PO-7", "SO-LATE", "SO-DEAR");
        assertThat(graph.leftOut()).isEqualTo(5);
        assertThat(node(graph, "PO-7").more()).isEqualTo(5);
        assertThat(graph.served().demands()).isEqualTo(7);
        assertThat(graph.served().money()).isEqualByComparingTo("610");
        assertThat(graph.served().lateMoney()).isEqualByComparingTo("10");
        assertThat(graph.isWhole()).isTrue();
    }

    @Test
    void where_not_all_was_looked_at_it_says_so() {
        bought("PO-7", "100 SEAL", "2026-03-09");
        for (int number = 1; number <= 5; number++) {
            sold("SO-" + number, "Nordwind", "2 SEAL", "2026-03-16");
        }

        PeggingGraph graph = new PeggingGraphs(PlanVersions.of(story), new PeggingGraphs.Limits(10, 4))
                .ofSupply("PO-7", Direction.UP)
                .orElseThrow();

        assertThat(graph.nodes()).hasSize(4);
        assertThat(graph.isWhole()).isFalse();
    }

    private PeggingGraphs graphs() {
        return new PeggingGraphs(PlanVersions.of(story), PeggingGraphs.Limits.standard());
    }

    private static List<String> chosen(Optional<PeggingGraph> graph) {
        return graph.orElseThrow().nodes().stream()
                .filter(Node::isChosen)
                .map(node -> node.party().name())
                .toList();
    }

    private static Node node(PeggingGraph graph, String name) {
        return graph.nodes().stream()
                .filter(node -> node.party().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Tuple> edges(PeggingGraph graph) {
        return graph.edges().stream()
                .map(edge -> tuple(
                        edge.from().name(),
                        edge.to().name(),
                        edge.quantity().stripTrailingZeros().toPlainString(),
                        edge.isLate()))
                .toList();
    }

    private void sold(String order, String customer, String what, String due) {
        String[] words = what.split(" ", 2);
        orders.sold(order, customer, SalesState.CONFIRMED, what)
                .deliver("out:" + order, words[1], words[0], due, orders.line(orders.salesLines.size() - 1));
    }

    private void bought(String order, String what, String due) {
        String[] words = what.split(" ", 2);
        orders.purchase(new OrderStory.Purchase(order, "Ferro", PurchaseState.CONFIRMED, true, due, List.of(what)))
                .receive(
                        "in:" + order,
                        words[1],
                        words[0],
                        due,
                        new PurchaseLineId("%s:%d".formatted(order, orders.purchaseLines.size() - 1)));
    }
}
