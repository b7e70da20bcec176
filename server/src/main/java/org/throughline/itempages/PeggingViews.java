package org.throughline.itempages;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.ItemId;
import org.throughline.events.OrderId;
import org.throughline.events.SiteId;
import org.throughline.pages.Written;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.supply.Labels;
import org.throughline.supply.PeggingGraph;
import org.throughline.supply.PeggingGraph.Party;
import org.throughline.supply.PeggingGraphs;
import org.throughline.supply.PlanVersion;

/** Follows the pegging of a plan for people. Made once for each plan. */
final class PeggingViews {

    private final PlanVersion plan;
    private final PeggingGraphs graphs;
    private final PlanLines lines;
    private final Labels labels;
    private final Map<String, String> units;
    private final String currency;

    PeggingViews(PlanVersion plan, PlanLines lines) {
        this.plan = plan;
        this.lines = lines;
        graphs = new PeggingGraphs(plan, PeggingGraphs.Limits.standard());
        labels = plan.assembly().labels();
        units = plan.assembly().model().items().stream().collect(Collectors.toMap(Item::item, Item::uom));
        currency = PlanNames.currency(plan, plan.assembly().currency());
    }

    /** What hangs on the choice; empty where the plan knows no such thing. */
    Optional<PeggingView> of(PeggingChoice choice) {
        if (choice.name().isEmpty()) {
            return Optional.empty();
        }
        if (!choice.item().isEmpty()) {
            return ofItem(choice);
        }
        if (!choice.supply().isEmpty()) {
            return graphs.ofSupply(choice.supply(), choice.direction())
                    .map(graph -> view(choice, choice.supply(), graph));
        }
        if (!choice.demand().isEmpty()) {
            return graphs.ofDemand(choice.demand(), choice.direction())
                    .map(graph -> view(choice, choice.demand(), graph));
        }
        return graphs.ofOrder(new OrderId(choice.order()), choice.direction())
                .map(graph -> view(choice, names(graph), graph));
    }

    private Optional<PeggingView> ofItem(PeggingChoice choice) {
        String item = labels.items().of(new ItemId(choice.item()));
        Optional<String> site = choice.site().isEmpty()
                ? plan.assembly().model().itemSites().stream()
                        .filter(row -> row.item().equals(item))
                        .map(ItemSite::site)
                        .findFirst()
                : Optional.of(labels.sites().of(new SiteId(choice.site())));
        return site.flatMap(there ->
                graphs.at(item, there, choice.direction()).map(graph -> view(choice, item + " · " + there, graph)));
    }

    /** What was chosen of an order: its receipts, or its demands. */
    private static String names(PeggingGraph graph) {
        return graph.nodes().stream()
                .filter(PeggingGraph.Node::isChosen)
                .map(node -> node.party().name())
                .sorted()
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    private PeggingView view(PeggingChoice choice, String title, PeggingGraph graph) {
        Map<Party, PeggingView.Node> nodes = graph.nodes().stream()
                .collect(Collectors.toMap(
                        PeggingGraph.Node::party, this::node, (first, _) -> first, LinkedHashMap::new));
        Function<Party, String> id = party ->
                Optional.ofNullable(nodes.get(party)).map(PeggingView.Node::id).orElseThrow();
        return new PeggingView(
                choice,
                title,
                List.copyOf(nodes.values()),
                graph.edges().stream()
                        .map(edge -> new PeggingView.Edge(
                                id.apply(edge.from()),
                                id.apply(edge.to()),
                                Written.plain(edge.quantity()),
                                edge.isLate()))
                        .toList(),
                served(graph.served()),
                graph.leftOut(),
                graph.isWhole(),
                currency);
    }

    private static PeggingView.Served served(PeggingGraph.Served served) {
        return new PeggingView.Served(
                served.demands(),
                served.lateDemands(),
                served.customers(),
                money(served.money()),
                money(served.lateMoney()));
    }

    private static BigDecimal money(BigDecimal money) {
        return Written.plain(money);
    }

    private PeggingView.Node node(PeggingGraph.Node node) {
        Party party = node.party();
        return new PeggingView.Node(
                id(party),
                party.kind(),
                node.source(),
                party.name(),
                address(party),
                lines.item(party.item()),
                lines.site(party.site()),
                units.getOrDefault(party.item(), ""),
                lines.partner(node.partner()),
                node.isChosen(),
                Written.plain(node.quantity()),
                Written.plain(node.share()),
                node.due().text(),
                node.comes().text(),
                node.isLate(),
                node.lateDays(),
                money(node.money()),
                node.more());
    }

    /** Names tell orders and demands apart; stock is told by where it lies. */
    private static String id(Party party) {
        String kind = party.kind().name().toLowerCase(Locale.ROOT) + ":";
        return switch (party.kind()) {
            case RECEIPT, PLANNED, DEMAND, FORECAST -> kind + party.name();
            case STOCK, SUBCONTRACT_STOCK, MISSING -> kind + party.item() + "@" + party.site();
            case SAFETY_STOCK -> kind + party.name() + ":" + party.item() + "@" + party.site();
        };
    }

    private String address(Party party) {
        String order = lines.address(party.name());
        return order.isEmpty() && !party.item().isEmpty() ? lines.planAddress(party.item(), party.site()) : order;
    }
}
