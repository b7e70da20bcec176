package org.throughline.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.planning.ModelTable;
import org.throughline.planning.Place;
import org.throughline.structure.SupplierItem;

/** What an item at a site rests on because the data does not say. Fields of sites rest there for all their items. */
public final class Defaults {

    private final Map<Row, List<DefaultMark>> byRow = new HashMap<>();
    private final Map<Place, List<DefaultMark>> byPlace = new HashMap<>();

    /** A row of the model by its key. */
    private record Row(ModelTable table, String key) {}

    /** Of what was assembled. */
    public Defaults(Assembly assembly) {
        for (DefaultMark mark : assembly.marks()) {
            byRow.computeIfAbsent(new Row(mark.table(), mark.row()), _ -> new ArrayList<>())
                    .add(mark);
        }
        if (has(ModelTable.SUPPLIERS)) {
            assembly.model().suppliers().forEach(row -> put(row(row), new Place(row.item(), row.site())));
        }
        if (has(ModelTable.DEMANDS)) {
            assembly.model()
                    .demands()
                    .forEach(row -> put(new Row(ModelTable.DEMANDS, row.demand()), new Place(row.item(), row.site())));
        }
    }

    private boolean has(ModelTable table) {
        return byRow.keySet().stream().anyMatch(row -> row.table() == table);
    }

    private static Row row(SupplierItem supplier) {
        return new Row(ModelTable.SUPPLIERS, key(supplier.supplier(), supplier.item(), supplier.site()));
    }

    private static String key(String... parts) {
        return String.join(", ", parts);
    }

    private void put(Row row, Place place) {
        List<DefaultMark> marks = byRow.getOrDefault(row, List.of());
        if (!marks.isEmpty()) {
            byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).addAll(marks);
        }
    }

    /**
     * The fields behind an item at a site that rest on a default, each once; empty where none does.
     *
     * @param item as the plan names it
     * @param site as the plan names it
     */
    public List<DefaultMark> of(String item, String site) {
        return byRow.isEmpty()
                ? List.of()
                : Stream.of(
                                rows(ModelTable.ITEMS, item),
                                rows(ModelTable.ITEM_SITES, key(item, site)),
                                byPlace.getOrDefault(new Place(item, site), List.of()),
                                rows(ModelTable.SITES, site))
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }

    private List<DefaultMark> rows(ModelTable table, String key) {
        return byRow.getOrDefault(new Row(table, key), List.of());
    }
}
