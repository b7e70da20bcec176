package org.throughline.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.BillOfMaterialId;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.SupplierItem;
import org.throughline.structure.UnitConversion;

/**
 * The tables of a model that no order and no stock changes: what there is, how each site is supplied with it, by what
 * it is made and who is asked for it.
 */
record MasterTables(
        List<Item> items,
        List<UnitConversion> conversions,
        List<ItemSite> itemSites,
        List<SupplierItem> suppliers,
        List<BillOfMaterial> boms,
        List<BillOfMaterialLine> bomLines) {

    /** @param supplies how each site is supplied, one for each row of the item-sites */
    static MasterTables of(Ground ground, BillsOfMaterial bills, List<Supply> supplies) {
        Money money = new Money(ground.books(), ground.calendars().asOf(), ground.findings());
        LeadTimes leadTimes = new LeadTimes(ground.books(), ground.calendars());
        SupplyTable table = new SupplyTable(ground, leadTimes);
        SupplierTable supplierTable = new SupplierTable(ground, money, leadTimes);
        Map<ItemAtSite, BillOfMaterialId> preferred = new HashMap<>();
        List<SupplierItem> suppliers = new ArrayList<>();
        for (Supply supply : supplies) {
            supply.bill().ifPresent(bill -> preferred.put(supply.node(), bill.bill()));
            suppliers.addAll(supplierTable.rows(supply, table.leastLot(supply)));
        }
        List<ItemSite> itemSites = table.rows(supplies);
        BillTable billTable = new BillTable(ground, bills, preferred);
        return new MasterTables(
                List.copyOf(new ItemTable(
                                ground,
                                money,
                                ItemCosts.of(ground.books().snapshot().items()))
                        .rows()),
                List.copyOf(ground.measures().conversions()),
                List.copyOf(itemSites),
                List.copyOf(suppliers),
                List.copyOf(billTable.rows()),
                List.copyOf(billTable.lines()));
    }
}
