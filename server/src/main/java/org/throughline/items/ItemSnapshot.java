package org.throughline.items;

import java.util.List;
import org.throughline.events.ItemFact;

/** All that the item book holds, as it was last said; withdrawn records are left out. */
public record ItemSnapshot(
        List<ItemFact.UnitDescribed> units,
        List<ItemFact.ItemDescribed> items,
        List<ItemFact.ItemCostStated> costs,
        List<ItemFact.CategoryDescribed> categories,
        List<ItemFact.RouteDescribed> routes,
        List<ItemFact.RuleDescribed> rules,
        List<ItemFact.SupplierTermDescribed> supplierTerms,
        List<ItemFact.BillOfMaterialDescribed> billsOfMaterial,
        List<ItemFact.BillLineDescribed> billLines,
        List<ItemFact.OperationDescribed> operations,
        List<ItemFact.WorkCenterDescribed> workCenters,
        List<ItemFact.ReorderPointDescribed> reorderPoints) {}
