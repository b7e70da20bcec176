package org.throughline.planning;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.structure.ItemSite;
import org.throughline.structure.SupplierItem;

/**
 * What a live plan knows beside its sheets: the structure it was compiled from, where each demand stands, and who
 * supplies what.
 */
final class LiveModel {

    final PlanningModel base;
    final Network network;
    final Layered<String, Integer> nodesOfDemands;
    final Layered<String, List<SupplierItem>> suppliers;

    private LiveModel(
            PlanningModel base,
            Network network,
            Layered<String, Integer> nodesOfDemands,
            Layered<String, List<SupplierItem>> suppliers) {
        this.base = base;
        this.network = network;
        this.nodesOfDemands = nodesOfDemands;
        this.suppliers = suppliers;
    }

    static LiveModel of(CompiledModel model) {
        LiveModel live = new LiveModel(model.model(), model.network(), new Layered<>(), new Layered<>());
        live.findDemands();
        model.model().suppliers().stream()
                .collect(Collectors.groupingBy(SupplierItem::item))
                .forEach(live.suppliers::put);
        return live;
    }

    /** All demands of a node share its number: there may be millions of them. */
    private void findDemands() {
        Integer[] numbers = new Integer[network.size()];
        Arrays.setAll(numbers, node -> node);
        base.demands().forEach(row -> nodesOfDemands.put(row.demand(), numbers[node(row.item(), row.site())]));
    }

    /** The same, to be changed without changing this one. */
    LiveModel layer() {
        return new LiveModel(base, network, nodesOfDemands.layer(), suppliers.layer());
    }

    void settle() {
        nodesOfDemands.settle();
        suppliers.settle();
    }

    /** The node of an item at a site, or {@link Terms#NOWHERE} where they are not planned together. */
    int node(String item, String site) {
        return network.structure
                .items()
                .find(item)
                .flatMap(found -> network.structure.sites().find(site).map(place -> network.node(found, place)))
                .orElse(Terms.NOWHERE);
    }

    /** The nodes of an item, at whatever site. */
    IntStream nodes(String item) {
        return base.sites().stream().mapToInt(site -> node(item, site.site())).filter(node -> node != Terms.NOWHERE);
    }

    List<SupplierItem> suppliersOf(String item) {
        return suppliers.find(item).orElse(List.of());
    }

    /** All rows as they stand. */
    PlanningModel rows(NodeSheet[] sheets) {
        return new PlanningModel(
                base.items(),
                base.conversions(),
                base.sites(),
                base.workingWeeks(),
                base.calendarExceptions(),
                itemSites(sheets),
                base.boms(),
                base.bomLines(),
                suppliers.values().stream().flatMap(List::stream).toList(),
                all(sheets, facts -> facts.balances()),
                all(sheets, facts -> facts.receipts()),
                all(sheets, facts -> facts.allocations()),
                all(sheets, facts -> facts.demands()),
                base.history());
    }

    private static List<ItemSite> itemSites(NodeSheet[] sheets) {
        return Arrays.stream(sheets)
                .flatMap(sheet -> sheet.terms.row().stream())
                .toList();
    }

    private static <T> List<T> all(NodeSheet[] sheets, Function<Facts, T[]> rows) {
        return Arrays.stream(sheets)
                .flatMap(sheet -> Arrays.stream(rows.apply(sheet.facts)))
                .toList();
    }
}
