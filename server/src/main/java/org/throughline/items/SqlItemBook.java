package org.throughline.items;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.throughline.database.Batches;
import org.throughline.events.ItemFact;

/**
 * The statements by which the intake writes the tables of this room: what is said later of a record replaces what was
 * said before, an older statement never replaces a newer one, and what is withdrawn stays, so that no older statement
 * brings it back.
 */
final class SqlItemBook {

    private static final String UNIT = """
            insert into items_unit (unit, name, family, factor, standing, stated_at)
            values (:unit, :name, :family, :factor, :standing, :statedAt)
                on conflict (unit) do update
                   set name = excluded.name, family = excluded.family, factor = excluded.factor,
                       standing = excluded.standing, stated_at = excluded.stated_at
             where items_unit.stated_at <= excluded.stated_at
            """;

    private static final String ITEM = """
            insert into items_item
                   (item, family, code, name, barcode, unit, kind, tracking, category, routes, attributes, price,
                    currency, planner, standing, stated_at)
            values (:item, :family, :code, :name, :barcode, :unit, :kind, :tracking, :category, :routes, :attributes,
                    :price, :currency, :planner, :standing, :statedAt)
                on conflict (item) do update
                   set family = excluded.family, code = excluded.code, name = excluded.name,
                       barcode = excluded.barcode, unit = excluded.unit, kind = excluded.kind,
                       tracking = excluded.tracking, category = excluded.category, routes = excluded.routes,
                       attributes = excluded.attributes, price = excluded.price,
                       currency = excluded.currency, planner = excluded.planner, standing = excluded.standing,
                       stated_at = excluded.stated_at
             where items_item.stated_at <= excluded.stated_at
            """;

    private static final String ITEM_COST = """
            insert into items_cost (item, company, cost, planner, standing, stated_at)
            values (:item, :company, :cost, :planner, :standing, :statedAt)
                on conflict (item, company) do update
                   set cost = excluded.cost, planner = excluded.planner, standing = excluded.standing,
                       stated_at = excluded.stated_at
             where items_cost.stated_at <= excluded.stated_at
            """;

    private static final String CATEGORY = """
            insert into items_category (category, name, parent, routes, standing, stated_at)
            values (:category, :name, :parent, :routes, :standing, :statedAt)
                on conflict (category) do update
                   set name = excluded.name, parent = excluded.parent, routes = excluded.routes,
                       standing = excluded.standing, stated_at = excluded.stated_at
             where items_category.stated_at <= excluded.stated_at
            """;

    private static final String ROUTE = """
            insert into items_route (route, name, rank, company, standing, stated_at)
            values (:route, :name, :rank, :company, :standing, :statedAt)
                on conflict (route) do update
                   set name = excluded.name, rank = excluded.rank, company = excluded.company,
                       standing = excluded.standing, stated_at = excluded.stated_at
             where items_route.stated_at <= excluded.stated_at
            """;

    private static final String RULE = """
            insert into items_rule
                   (rule, route, rank, action, "from", "to", lead_time_days, to_order, site, company, standing,
                    stated_at)
            values (:rule, :route, :rank, :action, :from, :to, :leadTimeDays, :toOrder, :site, :company, :standing,
                    :statedAt)
                on conflict (rule) do update
                   set route = excluded.route, rank = excluded.rank, action = excluded.action,
                       "from" = excluded."from", "to" = excluded."to", lead_time_days = excluded.lead_time_days,
                       to_order = excluded.to_order, site = excluded.site, company = excluded.company,
                       standing = excluded.standing, stated_at = excluded.stated_at
             where items_rule.stated_at <= excluded.stated_at
            """;

    private static final String SUPPLIER_TERM = """
            insert into items_supplier_term
                   (term, supplier, family, item, rank, minimum_amount, minimum_unit, price, currency,
                    discount_percent, lead_time_days, "from", "to", company, standing, stated_at)
            values (:term, :supplier, :family, :item, :rank, :minimum.amount, :minimum.unit, :price, :currency,
                    :discountPercent, :leadTimeDays, :from, :to, :company, :standing, :statedAt)
                on conflict (term) do update
                   set supplier = excluded.supplier, family = excluded.family, item = excluded.item,
                       rank = excluded.rank, minimum_amount = excluded.minimum_amount,
                       minimum_unit = excluded.minimum_unit, price = excluded.price, currency = excluded.currency,
                       discount_percent = excluded.discount_percent, lead_time_days = excluded.lead_time_days,
                       "from" = excluded."from", "to" = excluded."to", company = excluded.company,
                       standing = excluded.standing, stated_at = excluded.stated_at
             where items_supplier_term.stated_at <= excluded.stated_at
            """;

    private static final String BILL_OF_MATERIAL = """
            insert into items_bill_of_material
                   (bill, family, item, code, kind, output_amount, output_unit, rank, lead_time_days,
                    preparation_days, company, subcontractors, standing, stated_at)
            values (:bill, :family, :item, :code, :kind, :output.amount, :output.unit, :rank, :leadTimeDays,
                    :preparationDays, :company, :subcontractors, :standing, :statedAt)
                on conflict (bill) do update
                   set family = excluded.family, item = excluded.item, code = excluded.code, kind = excluded.kind,
                       output_amount = excluded.output_amount, output_unit = excluded.output_unit,
                       rank = excluded.rank, lead_time_days = excluded.lead_time_days,
                       preparation_days = excluded.preparation_days, company = excluded.company,
                       subcontractors = excluded.subcontractors, standing = excluded.standing,
                       stated_at = excluded.stated_at
             where items_bill_of_material.stated_at <= excluded.stated_at
            """;

    private static final String BILL_LINE = """
            insert into items_bill_line
                   (line, bill, component, quantity_amount, quantity_unit, rank, operation, only_for, standing,
                    stated_at)
            values (:line, :bill, :component, :quantity.amount, :quantity.unit, :rank, :operation, :onlyFor,
                    :standing, :statedAt)
                on conflict (line) do update
                   set bill = excluded.bill, component = excluded.component,
                       quantity_amount = excluded.quantity_amount, quantity_unit = excluded.quantity_unit,
                       rank = excluded.rank, operation = excluded.operation, only_for = excluded.only_for,
                       standing = excluded.standing, stated_at = excluded.stated_at
             where items_bill_line.stated_at <= excluded.stated_at
            """;

    private static final String OPERATION = """
            insert into items_operation
                   (operation, bill, name, work_center, rank, minutes_per_cycle, only_for, standing, stated_at)
            values (:operation, :bill, :name, :workCenter, :rank, :minutesPerCycle, :onlyFor, :standing, :statedAt)
                on conflict (operation) do update
                   set bill = excluded.bill, name = excluded.name, work_center = excluded.work_center,
                       rank = excluded.rank, minutes_per_cycle = excluded.minutes_per_cycle,
                       only_for = excluded.only_for, standing = excluded.standing, stated_at = excluded.stated_at
             where items_operation.stated_at <= excluded.stated_at
            """;

    private static final String WORK_CENTER = """
            insert into items_work_center
                   (work_center, code, name, company, calendar, efficiency_percent, setup_minutes, cleanup_minutes,
                    blocked, standing, stated_at)
            values (:workCenter, :code, :name, :company, :calendar, :efficiencyPercent, :setupMinutes,
                    :cleanupMinutes, :blocked, :standing, :statedAt)
                on conflict (work_center) do update
                   set code = excluded.code, name = excluded.name, company = excluded.company,
                       calendar = excluded.calendar, efficiency_percent = excluded.efficiency_percent,
                       setup_minutes = excluded.setup_minutes, cleanup_minutes = excluded.cleanup_minutes,
                       blocked = excluded.blocked, standing = excluded.standing, stated_at = excluded.stated_at
             where items_work_center.stated_at <= excluded.stated_at
            """;

    private static final String REORDER_POINT = """
            insert into items_reorder_point
                   (point, item, location, site, minimum, maximum, multiple, route, supplier, bill, automatic,
                    standing, stated_at)
            values (:point, :item, :location, :site, :minimum, :maximum, :multiple, :route, :supplier, :bill,
                    :automatic, :standing, :statedAt)
                on conflict (point) do update
                   set item = excluded.item, location = excluded.location, site = excluded.site,
                       minimum = excluded.minimum, maximum = excluded.maximum, multiple = excluded.multiple,
                       route = excluded.route, supplier = excluded.supplier, bill = excluded.bill,
                       automatic = excluded.automatic, standing = excluded.standing, stated_at = excluded.stated_at
             where items_reorder_point.stated_at <= excluded.stated_at
            """;

    private final Handle transaction;
    private final Batches batches;

    SqlItemBook(Handle transaction) {
        this.transaction = transaction;
        this.batches = new Batches(transaction);
    }

    /** Notes what was said; it stands in the tables when the book is written. */
    void enter(ItemFact said, Instant statedAt) {
        switch (said) {
            case ItemFact.UnitDescribed unit -> batches.add(UNIT, unit, statedAt);
            case ItemFact.ItemDescribed item -> batches.add(ITEM, item, statedAt);
            case ItemFact.ItemCostStated cost -> batches.add(ITEM_COST, cost, statedAt);
            case ItemFact.CategoryDescribed category -> batches.add(CATEGORY, category, statedAt);
            case ItemFact.RouteDescribed route -> batches.add(ROUTE, route, statedAt);
            case ItemFact.RuleDescribed rule -> batches.add(RULE, rule, statedAt);
            case ItemFact.SupplierTermDescribed term -> batches.add(SUPPLIER_TERM, term, statedAt);
            case ItemFact.BillOfMaterialDescribed bill -> batches.add(BILL_OF_MATERIAL, bill, statedAt);
            case ItemFact.BillLineDescribed line -> batches.add(BILL_LINE, line, statedAt);
            case ItemFact.OperationDescribed operation -> batches.add(OPERATION, operation, statedAt);
            case ItemFact.WorkCenterDescribed center -> batches.add(WORK_CENTER, center, statedAt);
            case ItemFact.ReorderPointDescribed point -> batches.add(REORDER_POINT, point, statedAt);
        }
    }

    void write() {
        batches.write();
    }

    void clear() {
        transaction.execute("""
                truncate items_unit, items_item, items_cost, items_category, items_route, items_rule,
                         items_supplier_term, items_bill_of_material, items_bill_line, items_operation,
                         items_work_center, items_reorder_point
                """);
    }
}
