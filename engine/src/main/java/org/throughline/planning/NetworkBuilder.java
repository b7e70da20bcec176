package org.throughline.planning;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.throughline.structure.CalendarException;
import org.throughline.structure.ItemSite;
import org.throughline.structure.ProductStructure;
import org.throughline.structure.Site;
import org.throughline.structure.Source;
import org.throughline.structure.WorkingWeek;
import org.throughline.values.WorkingCalendar;

/** Compiles a checked model into the network of nodes that is planned. */
final class NetworkBuilder {

    private static final int[] NO_ITEMS = {};

    private final PlanningModel model;
    private final ProductStructure structure;
    /** The items below each item-site row, in the order of the rows. */
    private final int[][] below;

    private final NodeIndex index;
    private final int[] nodeItems;
    private final int[] nodeSites;

    NetworkBuilder(PlanningModel model) {
        this.model = model;
        structure = new ProductStructure(model.structure());
        below = new int[model.itemSites().size()][];
        for (int row = 0; row < below.length; row++) {
            ItemSite itemSite = model.itemSites().get(row);
            below[row] = itemSite.source() == Source.MAKE || itemSite.source() == Source.SUBCONTRACT
                    ? structure.below(item(itemSite.item()), site(itemSite.site()))
                    : NO_ITEMS;
        }
        index = new NodeIndex(nodeKeys(), structure.sites().size());
        nodeItems = index.items();
        nodeSites = index.sites();
    }

    /** The circles that structure and transfers make, each once, kits that nobody uses included. */
    List<ModelProblem> circles() {
        return new CircleSearch(new Edges(targetsWithKits()))
                .circles().stream()
                        .map(this::path)
                        .distinct()
                        .map(NetworkBuilder::circular)
                        .toList();
    }

    /** From the first of the circle's nodes round to it again; a kit that stands twice is named the same. */
    private String path(List<Integer> circle) {
        List<Integer> nodes = circle.stream().map(node -> node % index.size()).toList();
        int first = nodes.indexOf(Collections.min(nodes));
        return IntStream.rangeClosed(first, first + nodes.size())
                .map(at -> nodes.get(at % nodes.size()))
                .mapToObj(node -> structure.items().key(nodeItems[node]) + " at "
                        + structure.sites().key(nodeSites[node]))
                .collect(Collectors.joining(" -> "));
    }

    private static ModelProblem circular(String path) {
        return new ModelProblem(
                "TL-MODEL-015",
                ModelTable.BOM_LINES,
                ModelProblem.WHOLE_TABLE,
                "component",
                "the product structure is circular (%s)".formatted(path),
                "Remove one of these lines or transfers");
    }

    /**
     * The edges one line at a time, so that a circle shows each of its nodes. A kit stands twice: as a node, from which
     * transfers lead, and, so many numbers further, as a component, from which its lines lead.
     */
    private int[][] targetsWithKits() {
        int[][] targets = new int[2 * index.size()][];
        Arrays.fill(targets, NO_ITEMS);
        for (ItemSite itemSite : model.itemSites()) {
            int node = node(item(itemSite.item()), site(itemSite.site()));
            targets[node] = switch (itemSite.source()) {
                case MAKE, SUBCONTRACT -> componentsOf(node);
                case TRANSFER -> new int[] {node(nodeItems[node], site(itemSite.fromSite()))};
                case BUY, UNPLANNED, NONE -> NO_ITEMS;
            };
        }
        for (int node = 0; node < index.size(); node++) {
            if (structure.isKitAnywhere(nodeItems[node])) {
                targets[index.size() + node] = componentsOf(node);
            }
        }
        return targets;
    }

    private int[] componentsOf(int node) {
        return Arrays.stream(structure.components(nodeItems[node], nodeSites[node]))
                .map(component -> node(component, nodeSites[node]))
                .filter(component -> component >= 0)
                .flatMap(component -> IntStream.of(component, index.size() + component))
                .toArray();
    }

    Network network() {
        return new Network(index, new Edges(targets()), structure);
    }

    /** How each node is supplied. */
    Terms[] terms() {
        WorkingCalendar[] calendars = calendars();
        SupplierChoice suppliers = new SupplierChoice(model.suppliers());
        Terms[] terms = new Terms[index.size()];
        Arrays.setAll(terms, node -> Terms.undeclared(calendars[nodeSites[node]]));
        for (ItemSite row : model.itemSites()) {
            int from = row.source() == Source.TRANSFER ? node(item(row.item()), site(row.fromSite())) : Terms.NOWHERE;
            terms[node(item(row.item()), site(row.site()))] =
                    Terms.of(row, from, calendars[site(row.site())], suppliers);
        }
        return terms;
    }

    /** The nodes that each node may need. */
    private int[][] targets() {
        int[][] targets = new int[index.size()][];
        Arrays.fill(targets, NO_ITEMS);
        for (int row = 0; row < below.length; row++) {
            ItemSite itemSite = model.itemSites().get(row);
            int site = site(itemSite.site());
            targets[node(item(itemSite.item()), site)] = itemSite.source() == Source.TRANSFER
                    ? new int[] {node(item(itemSite.item()), site(itemSite.fromSite()))}
                    : Arrays.stream(below[row])
                            .map(component -> node(component, site))
                            .toArray();
        }
        return targets;
    }

    private long[] nodeKeys() {
        LongStream rows = model.itemSites().stream()
                .flatMapToLong(row -> LongStream.of(
                        key(row.item(), row.site()),
                        key(row.item(), row.source() == Source.TRANSFER ? row.fromSite() : row.site())));
        LongStream components = IntStream.range(0, below.length)
                .boxed()
                .flatMapToLong(row -> Arrays.stream(below[row])
                        .mapToLong(component ->
                                key(component, site(model.itemSites().get(row).site()))));
        Stream<LongStream> facts = Stream.of(
                model.stock().stream().mapToLong(row -> key(row.item(), row.site())),
                model.receipts().stream().mapToLong(row -> key(row.item(), row.site())),
                model.allocations().stream().mapToLong(row -> key(row.item(), row.site())),
                model.demands().stream().mapToLong(row -> key(row.item(), row.site())));
        return Stream.concat(Stream.of(rows, components), facts)
                .flatMapToLong(keys -> keys)
                .toArray();
    }

    private long key(String item, String site) {
        return key(item(item), site(site));
    }

    private long key(int item, int site) {
        return NodeIndex.key(item, site, structure.sites().size());
    }

    private int node(int item, int site) {
        return index.node(item, site);
    }

    private int item(String item) {
        return structure.items().of(item);
    }

    private int site(String site) {
        return structure.sites().of(site);
    }

    private WorkingCalendar[] calendars() {
        Map<String, SortedMap<Integer, Boolean>> exceptions = new HashMap<>();
        for (CalendarException exception : model.calendarExceptions()) {
            exceptions
                    .computeIfAbsent(exception.calendar(), calendar -> new TreeMap<>())
                    .put(Math.toIntExact(exception.date().toEpochDay()), exception.working());
        }
        Map<String, WorkingCalendar> calendars = new HashMap<>();
        for (WorkingWeek week : model.workingWeeks()) {
            Set<DayOfWeek> days = week.workingDays();
            calendars.put(
                    week.calendar(),
                    new WorkingCalendar(days, exceptions.getOrDefault(week.calendar(), new TreeMap<>())));
        }
        WorkingCalendar[] bySite = new WorkingCalendar[structure.sites().size()];
        for (Site site : model.sites()) {
            bySite[site(site.site())] = calendars.getOrDefault(site.calendar(), WorkingCalendar.EVERY_DAY);
        }
        return bySite;
    }
}
