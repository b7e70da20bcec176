package org.throughline.supply;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.planning.Allocation;
import org.throughline.planning.Demand;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.planning.StockBalance;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.SupplierItem;
import org.throughline.values.Micros;

/** What a test asks of an assembly. */
record Assembled(Assembly assembly) {

    PlanningModel model() {
        return assembly.model();
    }

    Item item(String name) {
        return only(model().items().stream().filter(row -> row.item().equals(name)));
    }

    ItemSite supply(String item, String site) {
        return only(model().itemSites().stream()
                .filter(row -> row.item().equals(item) && row.site().equals(site)));
    }

    ItemSite supply(String item) {
        return supply(item, "WH");
    }

    List<SupplierItem> suppliers(String item) {
        return model().suppliers().stream()
                .filter(row -> row.item().equals(item))
                .toList();
    }

    List<BillOfMaterial> bills(String item) {
        return model().boms().stream()
                .filter(row -> row.parentItem().equals(item))
                .toList();
    }

    /** The lines of a bill, such as {@code "2 SEAL"}. */
    List<String> lines(String bill) {
        return model().bomLines().stream()
                .filter(row -> row.bom().equals(bill))
                .map(row -> Micros.format(row.quantity()) + " " + row.component())
                .sorted()
                .toList();
    }

    ScheduledReceipt receipt(String name) {
        return only(model().receipts().stream().filter(row -> row.receipt().equals(name)));
    }

    /** The receipts, such as {@code "PO-7 10 SEAL"}. */
    List<String> receipts() {
        return model().receipts().stream()
                .map(row -> "%s %s %s".formatted(row.receipt(), Micros.format(row.quantity()), row.item()))
                .sorted()
                .toList();
    }

    /** The allocations, such as {@code "2 SEAL for MO-1"}. */
    List<String> allocations() {
        return model().allocations().stream()
                .map(row -> "%s %s for %s".formatted(Micros.format(row.quantity()), row.item(), row.receipt()))
                .sorted()
                .toList();
    }

    Allocation allocation(String item) {
        return only(model().allocations().stream().filter(row -> row.item().equals(item)));
    }

    Demand demand(String name) {
        return only(model().demands().stream().filter(row -> row.demand().equals(name)));
    }

    /** The demands, such as {@code "SO-1 4 PUMP"}. */
    List<String> demands() {
        return model().demands().stream()
                .map(row -> "%s %s %s".formatted(row.demand(), Micros.format(row.quantity()), row.item()))
                .sorted()
                .toList();
    }

    /** The stock, such as {@code "AVAILABLE 5 SEAL at WH"}. */
    List<String> stock() {
        return model().stock().stream()
                .map(row ->
                        "%s %s %s at %s".formatted(row.status(), Micros.format(row.quantity()), row.item(), row.site()))
                .sorted()
                .toList();
    }

    StockBalance balance(String item) {
        return only(model().stock().stream().filter(row -> row.item().equals(item)));
    }

    List<DataProblemCode> problems() {
        return assembly.problems().stream().map(DataProblem::code).distinct().toList();
    }

    /** The fields that rest on a default, such as {@code "ITEM_SITES SEAL, WH lead_time_days"}. */
    List<String> marks() {
        return assembly.marks().stream()
                .map(mark -> "%s %s %s".formatted(mark.table(), mark.row(), mark.column()))
                .toList();
    }

    private static <T> T only(Stream<T> rows) {
        List<T> found = rows.toList();
        if (found.size() != 1) {
            throw new AssertionError("There should be one such row, not " + found);
        }
        return found.getFirst();
    }
}
