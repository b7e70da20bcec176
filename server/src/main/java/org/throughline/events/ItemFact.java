package org.throughline.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What is said about items: their units, structures, routings, suppliers and how they are replenished. */
public sealed interface ItemFact extends Content {

    /**
     * A unit of measure.
     *
     * @param family units of one family can be converted into each other
     * @param factor so many units of the family's reference make one of this
     */
    record UnitDescribed(UnitId unit, String name, UnitId family, BigDecimal factor, Standing standing)
            implements ItemFact {}

    /** Whether stock is kept of an item. */
    enum ItemKind {
        /** It is kept and counted. */
        STORED,
        /** It is used, and nobody counts it. */
        CONSUMABLE,
        /** It is no thing. */
        SERVICE
    }

    /** How the single pieces of an item are told apart. */
    enum Tracking {
        /** Not at all. */
        NONE,
        /** By lot. */
        LOT,
        /** By serial number. */
        SERIAL
    }

    /**
     * An item: what is stocked, bought, made and sold.
     *
     * @param code what people call it; may be empty, and two items may have the same
     * @param unit the unit in which its stock and cost are stated
     * @param attributes what makes this variant differ from the others of its family
     * @param price list price of one unit
     * @param currency the currency of that price: of the company that has the item, else of the main company
     * @param planner as one of the companies says, as long as none says it for itself with what the item costs there
     */
    record ItemDescribed(
            ItemId item,
            ItemFamilyId family,
            String code,
            String name,
            String barcode,
            UnitId unit,
            ItemKind kind,
            Tracking tracking,
            CategoryId category,
            List<RouteId> routes,
            List<AttributeValueId> attributes,
            BigDecimal price,
            CurrencyReference currency,
            PersonId planner,
            Standing standing)
            implements ItemFact {}

    /**
     * What an item is to a company, which is another thing to each: what it costs, and who plans it.
     *
     * @param cost of one unit, in the currency of the company; 0 where nobody has said
     * @param planner may be none
     */
    record ItemCostStated(ItemId item, CompanyId company, BigDecimal cost, PersonId planner, Standing standing)
            implements ItemFact {}

    /** A category of items with the routes that its items inherit. */
    record CategoryDescribed(
            CategoryId category, String name, CategoryId parent, List<RouteId> routes, Standing standing)
            implements ItemFact {}

    /**
     * A route by which items come to a place.
     *
     * @param rank of several, that with the lowest is taken
     */
    record RouteDescribed(RouteId route, String name, int rank, CompanyId company, Standing standing)
            implements ItemFact {}

    /** How a rule brings an item to a place. */
    enum RuleAction {
        /** It is made there. */
        MAKE,
        /** It is bought. */
        BUY,
        /** It is fetched from another place when needed. */
        PULL,
        /** It goes on to another place when it has come. */
        PUSH
    }

    /**
     * One step of a route.
     *
     * @param rank of several in a route, that with the lowest is taken
     * @param leadTimeDays calendar days that the step takes
     * @param toOrder whether the step before it is asked anew for each need, instead of taking from stock
     */
    record RuleDescribed(
            RuleId rule,
            RouteId route,
            int rank,
            RuleAction action,
            LocationReference from,
            LocationReference to,
            int leadTimeDays,
            boolean toOrder,
            SiteReference site,
            CompanyId company,
            Standing standing)
            implements ItemFact {}

    /**
     * What a supplier asks for an item, or for each item of a family.
     *
     * @param rank the lower, the sooner the supplier is asked
     * @param minimum least quantity of an order
     * @param price of one unit of the minimum's unit, before the discount
     * @param discountPercent what is taken off the price
     * @param leadTimeDays calendar days from order to receipt
     * @param from first day of validity
     * @param to last day of validity
     */
    record SupplierTermDescribed(
            SupplierTermId term,
            PartnerId supplier,
            ItemFamilyId family,
            ItemReference item,
            int rank,
            Quantity minimum,
            BigDecimal price,
            CurrencyId currency,
            BigDecimal discountPercent,
            int leadTimeDays,
            LocalDate from,
            LocalDate to,
            CompanyId company,
            Standing standing)
            implements ItemFact {}

    /** What a bill of material is for. */
    enum BillKind {
        /** The item is made and stocked. */
        NORMAL,
        /** The item is a kit: its components are used in its place. */
        PHANTOM,
        /** A subcontractor makes the item from components that he is given. */
        SUBCONTRACT
    }

    /**
     * The head of a bill of material, for an item or for each item of a family.
     *
     * @param output what its lines make
     * @param rank of several, that with the lowest is taken
     * @param leadTimeDays days that making takes
     * @param preparationDays days that are needed before making starts
     */
    record BillOfMaterialDescribed(
            BillOfMaterialId bill,
            ItemFamilyId family,
            ItemReference item,
            String code,
            BillKind kind,
            Quantity output,
            int rank,
            BigDecimal leadTimeDays,
            BigDecimal preparationDays,
            CompanyId company,
            List<PartnerId> subcontractors,
            Standing standing)
            implements ItemFact {}

    /**
     * A line of a bill of material.
     *
     * @param onlyFor the line is for variants with these attributes; empty for all
     */
    record BillLineDescribed(
            BillLineId line,
            BillOfMaterialId bill,
            ItemId component,
            Quantity quantity,
            int rank,
            OperationId operation,
            List<AttributeValueId> onlyFor,
            Standing standing)
            implements ItemFact {}

    /** A step of the routing that belongs to a bill of material. */
    record OperationDescribed(
            OperationId operation,
            BillOfMaterialId bill,
            String name,
            WorkCenterId workCenter,
            int rank,
            BigDecimal minutesPerCycle,
            List<AttributeValueId> onlyFor,
            Standing standing)
            implements ItemFact {}

    /** A work center. */
    record WorkCenterDescribed(
            WorkCenterId workCenter,
            String code,
            String name,
            CompanyId company,
            CalendarId calendar,
            BigDecimal efficiencyPercent,
            BigDecimal setupMinutes,
            BigDecimal cleanupMinutes,
            boolean blocked,
            Standing standing)
            implements ItemFact {}

    /**
     * When and up to what an item is replenished at a place.
     *
     * @param minimum stock below it is replenished, in the item's unit
     * @param maximum stock is replenished up to it, in the item's unit
     * @param multiple the unit whose multiples are ordered
     * @param automatic whether the home system replenishes by itself
     */
    record ReorderPointDescribed(
            ReorderPointId point,
            ItemId item,
            LocationId location,
            SiteReference site,
            BigDecimal minimum,
            BigDecimal maximum,
            UnitReference multiple,
            RouteId route,
            PartnerId supplier,
            BillOfMaterialId bill,
            boolean automatic,
            Standing standing)
            implements ItemFact {}
}
