package org.throughline.items;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.throughline.events.ItemFact;
import org.throughline.events.ItemId;
import org.throughline.events.UnitId;

/** The questions that {@link Items} asks of the tables of this room. */
final class SqlItems {

    private final Handle handle;

    SqlItems(Handle handle) {
        this.handle = handle;
    }

    List<ItemFact.UnitDescribed> units() {
        return handle.createQuery("""
                        select unit, name, family, factor, standing
                          from items_unit
                         where standing <> 'WITHDRAWN'
                         order by unit
                        """).mapTo(ItemFact.UnitDescribed.class).list();
    }

    List<ItemFact.ItemDescribed> items() {
        return handle.createQuery("""
                        select item, family, code, name, barcode, unit, kind, tracking, category, routes, attributes,
                               price, currency, planner, standing
                          from items_item
                         where standing <> 'WITHDRAWN'
                         order by item
                        """).mapTo(ItemFact.ItemDescribed.class).list();
    }

    List<ItemFact.ItemCostStated> costs() {
        return handle.createQuery("""
                        select item, company, cost, planner, standing
                          from items_cost
                         where standing <> 'WITHDRAWN'
                         order by item, company
                        """).mapTo(ItemFact.ItemCostStated.class).list();
    }

    List<ItemFact.CategoryDescribed> categories() {
        return handle.createQuery("""
                        select category, name, parent, routes, standing
                          from items_category
                         where standing <> 'WITHDRAWN'
                         order by category
                        """).mapTo(ItemFact.CategoryDescribed.class).list();
    }

    List<ItemFact.RouteDescribed> routes() {
        return handle.createQuery("""
                        select route, name, rank, company, standing
                          from items_route
                         where standing <> 'WITHDRAWN'
                         order by route
                        """).mapTo(ItemFact.RouteDescribed.class).list();
    }

    List<ItemFact.RuleDescribed> rules() {
        return handle.createQuery("""
                        select rule, route, rank, action, "from", "to", lead_time_days, to_order, site, company,
                               standing
                          from items_rule
                         where standing <> 'WITHDRAWN'
                         order by rule
                        """).mapTo(ItemFact.RuleDescribed.class).list();
    }

    List<ItemFact.SupplierTermDescribed> supplierTerms() {
        return handle.createQuery("""
                        select term, supplier, family, item, rank, minimum_amount, minimum_unit, price, currency,
                               discount_percent, lead_time_days, "from", "to", company, standing
                          from items_supplier_term
                         where standing <> 'WITHDRAWN'
                         order by term
                        """)
                .mapTo(ItemFact.SupplierTermDescribed.class)
                .list();
    }

    List<ItemFact.BillOfMaterialDescribed> billsOfMaterial() {
        return handle.createQuery("""
                        select bill, family, item, code, kind, output_amount, output_unit, rank, lead_time_days,
                               preparation_days, company, subcontractors, standing
                          from items_bill_of_material
                         where standing <> 'WITHDRAWN'
                         order by bill
                        """)
                .mapTo(ItemFact.BillOfMaterialDescribed.class)
                .list();
    }

    List<ItemFact.BillLineDescribed> billLines() {
        return handle.createQuery("""
                        select line, bill, component, quantity_amount, quantity_unit, rank, operation, only_for,
                               standing
                          from items_bill_line
                         where standing <> 'WITHDRAWN'
                         order by line
                        """).mapTo(ItemFact.BillLineDescribed.class).list();
    }

    List<ItemFact.OperationDescribed> operations() {
        return handle.createQuery("""
                        select operation, bill, name, work_center, rank, minutes_per_cycle, only_for, standing
                          from items_operation
                         where standing <> 'WITHDRAWN'
                         order by operation
                        """).mapTo(ItemFact.OperationDescribed.class).list();
    }

    List<ItemFact.WorkCenterDescribed> workCenters() {
        return handle.createQuery("""
                        select work_center, code, name, company, calendar, efficiency_percent, setup_minutes,
                               cleanup_minutes, blocked, standing
                          from items_work_center
                         where standing <> 'WITHDRAWN'
                         order by work_center
                        """).mapTo(ItemFact.WorkCenterDescribed.class).list();
    }

    List<ItemFact.ReorderPointDescribed> reorderPoints() {
        return handle.createQuery("""
                        select point, item, location, site, minimum, maximum, multiple, route, supplier, bill,
                               automatic, standing
                          from items_reorder_point
                         where standing <> 'WITHDRAWN'
                         order by point
                        """)
                .mapTo(ItemFact.ReorderPointDescribed.class)
                .list();
    }

    List<ItemFact.ItemDescribed> items(Collection<ItemId> items) {
        return handle.createQuery("""
                        select item, family, code, name, barcode, unit, kind, tracking, category, routes, attributes,
                               price, currency, planner, standing
                          from items_item
                         where item = any (:items)
                        """)
                .bindArray("items", ItemId.class, items)
                .mapTo(ItemFact.ItemDescribed.class)
                .list();
    }

    List<ItemFact.UnitDescribed> units(Collection<UnitId> units) {
        return handle.createQuery("""
                        select unit, name, family, factor, standing
                          from items_unit
                         where unit = any (:units)
                        """)
                .bindArray("units", UnitId.class, units)
                .mapTo(ItemFact.UnitDescribed.class)
                .list();
    }

    /** Those in use first, then those that are called just so, then those whose code begins with the text. */
    List<ItemFact.ItemDescribed> search(String text, int rowsMax) {
        return handle.createQuery("""
                        select item, family, code, name, barcode, unit, kind, tracking, category, routes, attributes,
                               price, currency, planner, standing
                          from items_item
                         where standing <> 'WITHDRAWN'
                           and (strpos(lower(code), lower(:text)) > 0
                                or strpos(lower(name), lower(:text)) > 0
                                or strpos(lower(barcode), lower(:text)) > 0)
                         order by standing = 'ARCHIVED',
                               lower(:text) not in (lower(code), lower(barcode)),
                               strpos(lower(code), lower(:text)) <> 1,
                               code collate "C", name collate "C", item
                         limit :rows
                        """)
                .bind("text", text)
                .bind("rows", rowsMax)
                .mapTo(ItemFact.ItemDescribed.class)
                .list();
    }
}
