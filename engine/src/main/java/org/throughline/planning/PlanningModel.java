package org.throughline.planning;

import java.util.List;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.CalendarException;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.Site;
import org.throughline.structure.StructureTables;
import org.throughline.structure.SupplierItem;
import org.throughline.structure.UnitConversion;
import org.throughline.structure.WorkingWeek;

/** Everything a plan stands on, table by table; the order of rows means nothing. */
public record PlanningModel(
        List<Item> items,
        List<UnitConversion> conversions,
        List<Site> sites,
        List<WorkingWeek> workingWeeks,
        List<CalendarException> calendarExceptions,
        List<ItemSite> itemSites,
        List<BillOfMaterial> boms,
        List<BillOfMaterialLine> bomLines,
        List<SupplierItem> suppliers,
        List<StockBalance> stock,
        List<ScheduledReceipt> receipts,
        List<Allocation> allocations,
        List<Demand> demands,
        List<DemandHistory> history) {

    /** The rows that say what is made of what. */
    StructureTables structure() {
        return new StructureTables(items, conversions, sites, boms, bomLines);
    }
}
