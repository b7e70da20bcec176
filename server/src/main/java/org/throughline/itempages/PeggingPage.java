package org.throughline.itempages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.pages.Answer;
import org.throughline.pages.Cell;
import org.throughline.pages.Export;
import org.throughline.pages.Live;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Station;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;
import org.throughline.pages.Visit;
import org.throughline.supply.PeggingGraph.Kind;

/**
 * Who gets what from where: from an item, an order, a supply or a demand up to the customers and the money that it
 * serves, and down to what holds it.
 */
public final class PeggingPage implements Page<PeggingPage.Pegging> {

    /** Where it is. */
    static final String PATH = Station.PLAN.path() + "/pegging";

    /** The demands that hang on what was chosen. */
    static final Table<PeggingView.Node> CUSTOMERS = new Table<>(List.of(
            new Column<>("demand", "pegging.demand", node -> Cell.of(node.name())),
            new Column<>(
                    "customer",
                    "pegging.customer",
                    node -> Cell.of(node.partner().name())),
            new Column<>("item", "pegging.item", node -> Cell.of(node.item().name())),
            new Column<>("site", "pegging.site", node -> Cell.of(node.site().name())),
            new Column<>("share", "pegging.share", node -> Cell.of(node.share())),
            new Column<>("quantity", "pegging.quantity", node -> Cell.of(node.quantity())),
            new Column<>("unit", "pegging.unit", node -> Cell.of(node.unit())),
            new Column<>("due", "pegging.due", node -> Cell.day(node.due())),
            new Column<>("there", "pegging.there", node -> Cell.day(node.comes())),
            new Column<>("late", "pegging.late-days", node -> Cell.of(node.lateDays())),
            new Column<>("money", "pegging.money", node -> Cell.of(node.money()))));

    /** Who gets what of whom, as the nodes have it. */
    static final Table<Gift> GIFTS = new Table<>(List.of(
            new Column<>("from", "pegging.from", gift -> Cell.of(gift.from().id())),
            new Column<>(
                    "item", "pegging.item", gift -> Cell.of(gift.from().item().name())),
            new Column<>(
                    "site", "pegging.site", gift -> Cell.of(gift.from().site().name())),
            new Column<>("comes", "pegging.comes", gift -> Cell.day(gift.from().comes())),
            new Column<>("quantity", "pegging.quantity", gift -> Cell.of(gift.quantity())),
            new Column<>("unit", "pegging.unit", gift -> Cell.of(gift.from().unit())),
            new Column<>("to", "pegging.to", gift -> Cell.of(gift.to().id())),
            new Column<>("due", "pegging.due", gift -> Cell.day(gift.to().due())),
            new Column<>("late", "pegging.late", gift -> Cell.of(gift.late() ? "yes" : "no"))));

    private static final Parameter OPEN = Parameter.texts("open", "pegging.parameter.open");

    private final Peggings peggings;

    /** Of the plan that stands. */
    public PeggingPage(Peggings peggings) {
        this.peggings = peggings;
    }

    /** An edge with both its ends. */
    public record Gift(PeggingView.Node from, PeggingView.Node to, BigDecimal quantity, boolean late) {}

    /**
     * What it shows.
     *
     * @param graph empty until a plan is made, and where the address names nothing to follow
     * @param open the groups of the picture that are taken apart
     */
    public record Pegging(Freshness freshness, Optional<PeggingView> graph, List<String> open) {

        public Pegging {
            open = List.copyOf(open);
        }

        /** The demands of customers among the nodes, late and expensive ones first. */
        public List<PeggingView.Node> customers() {
            return graph.map(PeggingPage::customers).orElse(List.of());
        }

        /** The edges with both their ends, in the order in which they were followed. */
        public List<Gift> gifts() {
            return graph.map(PeggingPage::gifts).orElse(List.of());
        }
    }

    private static List<PeggingView.Node> customers(PeggingView view) {
        return view.nodes().stream().filter(node -> node.kind() == Kind.DEMAND).toList();
    }

    private static List<Gift> gifts(PeggingView view) {
        Map<String, PeggingView.Node> nodes =
                view.nodes().stream().collect(Collectors.toMap(PeggingView.Node::id, node -> node));
        return view.edges().stream()
                .flatMap(edge -> Optional.ofNullable(nodes.get(edge.from()))
                        .flatMap(from -> Optional.ofNullable(nodes.get(edge.to()))
                                .map(to -> new Gift(from, to, edge.quantity(), edge.late())))
                        .stream())
                .toList();
    }

    @Override
    public PageAddress address() {
        return new PageAddress(PATH, "pegging", Station.PLAN);
    }

    @Override
    public Class<Pegging> contentType() {
        return Pegging.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC, Live.INTERFACES_TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(
                new Export("customers", visit -> chosen(visit).map(view -> CUSTOMERS.sheet(customers(view).stream()))),
                new Export("edges", visit -> chosen(visit).map(view -> GIFTS.sheet(gifts(view).stream()))));
    }

    private Optional<PeggingView> chosen(Visit visit) {
        return peggings.of(PeggingChoice.of(visit));
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(PeggingChoice.PARAMETERS.stream(), Stream.of(OPEN)).toList();
    }

    @Override
    public Answer<Pegging> show(Visit visit) {
        PeggingChoice choice = PeggingChoice.of(visit);
        Optional<PeggingView> graph = peggings.of(choice);
        boolean isUnknown = graph.isEmpty() && !choice.name().isEmpty() && peggings.hasPlan();
        return isUnknown
                ? new Answer.Missing<>(choice.name())
                : new Answer.Shown<>(new Pegging(peggings.freshness(), graph, visit.all(OPEN)));
    }
}
