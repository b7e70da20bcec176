package org.throughline.items;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.throughline.events.AttributeValueId;
import org.throughline.events.BillLineId;
import org.throughline.events.BillOfMaterialId;
import org.throughline.events.CalendarId;
import org.throughline.events.CategoryId;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyId;
import org.throughline.events.CurrencyReference;
import org.throughline.events.ItemFact;
import org.throughline.events.ItemFamilyId;
import org.throughline.events.ItemId;
import org.throughline.events.ItemReference;
import org.throughline.events.LocationId;
import org.throughline.events.LocationReference;
import org.throughline.events.OperationId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.Quantity;
import org.throughline.events.ReorderPointId;
import org.throughline.events.RouteId;
import org.throughline.events.RuleId;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.events.Standing;
import org.throughline.events.SupplierTermId;
import org.throughline.events.UnitId;
import org.throughline.events.UnitReference;
import org.throughline.events.WorkCenterId;

/** A little product for tests: one record of each kind, of which more can be said again and again. */
public final class ItemsStory {

    private static final CompanyId COMPANY = new CompanyId("company:1");
    private static final UnitId PIECE = new UnitId("unit:piece");

    private ItemsStory() {}

    /** One fact of each kind. */
    public static List<ItemFact> samples() {
        return said("1", 1, Standing.IN_USE);
    }

    /**
     * What is said of one record of each kind.
     *
     * @param key tells the records of a kind apart
     * @param times the how manyth statement it is; each differs from the others
     */
    static List<ItemFact> said(String key, int times, Standing standing) {
        return List.of(
                unit(key, "Stück " + times, standing),
                item(key, "SEAL-" + times, "Dichtring Ø " + times, "400000" + times, standing),
                new ItemFact.ItemCostStated(
                        new ItemId("item:" + key),
                        COMPANY,
                        new BigDecimal("0.00015").movePointRight(times),
                        new PersonId("person:" + times),
                        standing),
                new ItemFact.CategoryDescribed(
                        new CategoryId("category:" + key), "Parts " + times, CategoryId.NONE, List.of(), standing),
                new ItemFact.RouteDescribed(
                        new RouteId("route:" + key), "Buy \"quickly\" " + times, 5, CompanyId.NONE, standing),
                rule(key, times, standing),
                supplierTerm(key, times, standing),
                billOfMaterial(key, times, standing),
                new ItemFact.BillLineDescribed(
                        new BillLineId("line:" + key),
                        new BillOfMaterialId("bill:1"),
                        new ItemId("item:2"),
                        pieces(times),
                        10,
                        OperationId.NONE,
                        List.of(),
                        standing),
                operation(key, times, standing),
                workCenter(key, times, standing),
                reorderPoint(key, times, standing));
    }

    static ItemFact.UnitDescribed unit(String key, String name, Standing standing) {
        return new ItemFact.UnitDescribed(
                new UnitId("unit:" + key), name, PIECE, new BigDecimal("0.083333333333"), standing);
    }

    static ItemFact.ItemDescribed item(String key, String code, String name, String barcode, Standing standing) {
        return new ItemFact.ItemDescribed(
                new ItemId("item:" + key),
                new ItemFamilyId("family:1"),
                code,
                name,
                barcode,
                PIECE,
                ItemFact.ItemKind.CONSUMABLE,
                ItemFact.Tracking.SERIAL,
                CategoryId.NONE,
                List.of(new RouteId("route:z"), new RouteId("route:a, {b}")),
                List.of(new AttributeValueId("red")),
                new BigDecimal("12.5"),
                new CurrencyReference("currency:eur"),
                new PersonId("person:1"),
                standing);
    }

    private static ItemFact rule(String key, int times, Standing standing) {
        return new ItemFact.RuleDescribed(
                new RuleId("rule:" + key),
                new RouteId("route:1"),
                20,
                ItemFact.RuleAction.PULL,
                new LocationReference("location:shelf"),
                LocationReference.NONE,
                times,
                true,
                SiteReference.of(new SiteId("site:1")),
                COMPANY,
                standing);
    }

    private static ItemFact supplierTerm(String key, int times, Standing standing) {
        return new ItemFact.SupplierTermDescribed(
                new SupplierTermId("term:" + key),
                new PartnerId("partner:1"),
                new ItemFamilyId("family:1"),
                ItemReference.NONE,
                1,
                pieces(100),
                new BigDecimal("0.125"),
                new CurrencyId("currency:1"),
                new BigDecimal("2.5"),
                times,
                LocalDate.of(1900, 1, 1),
                LocalDate.of(9999, 12, 31),
                COMPANY,
                standing);
    }

    private static ItemFact billOfMaterial(String key, int times, Standing standing) {
        return new ItemFact.BillOfMaterialDescribed(
                new BillOfMaterialId("bill:" + key),
                new ItemFamilyId("family:1"),
                new ItemReference("item:1"),
                "rev. " + times,
                ItemFact.BillKind.SUBCONTRACT,
                pieces(12),
                3,
                new BigDecimal("1.5"),
                BigDecimal.ZERO,
                COMPANY,
                List.of(new PartnerId("partner:2"), new PartnerId("partner:1")),
                standing);
    }

    private static ItemFact operation(String key, int times, Standing standing) {
        return new ItemFact.OperationDescribed(
                new OperationId("operation:" + key),
                new BillOfMaterialId("bill:1"),
                "Press",
                new WorkCenterId("center:1"),
                30,
                new BigDecimal(times + ".25"),
                List.of(new AttributeValueId("red"), new AttributeValueId("blue")),
                standing);
    }

    private static ItemFact workCenter(String key, int times, Standing standing) {
        return new ItemFact.WorkCenterDescribed(
                new WorkCenterId("center:" + key),
                "P" + times,
                "Presse",
                COMPANY,
                new CalendarId("calendar:1"),
                new BigDecimal("87.5"),
                new BigDecimal("15"),
                new BigDecimal("0.5"),
                true,
                standing);
    }

    private static ItemFact reorderPoint(String key, int times, Standing standing) {
        return new ItemFact.ReorderPointDescribed(
                new ReorderPointId("point:" + key),
                new ItemId("item:1"),
                new LocationId("location:shelf"),
                SiteReference.NONE,
                BigDecimal.valueOf(times),
                new BigDecimal("1000000"),
                UnitReference.NONE,
                RouteId.NONE,
                PartnerId.NONE,
                BillOfMaterialId.NONE,
                true,
                standing);
    }

    private static Quantity pieces(int amount) {
        return new Quantity(BigDecimal.valueOf(amount), PIECE);
    }

    /** What the book holds where this is what was last said of each record, in the order of the identities. */
    static ItemSnapshot snapshot(List<ItemFact> held) {
        return new ItemSnapshot(
                only(ItemFact.UnitDescribed.class, held),
                only(ItemFact.ItemDescribed.class, held),
                only(ItemFact.ItemCostStated.class, held),
                only(ItemFact.CategoryDescribed.class, held),
                only(ItemFact.RouteDescribed.class, held),
                only(ItemFact.RuleDescribed.class, held),
                only(ItemFact.SupplierTermDescribed.class, held),
                only(ItemFact.BillOfMaterialDescribed.class, held),
                only(ItemFact.BillLineDescribed.class, held),
                only(ItemFact.OperationDescribed.class, held),
                only(ItemFact.WorkCenterDescribed.class, held),
                only(ItemFact.ReorderPointDescribed.class, held));
    }

    private static <T extends ItemFact> List<T> only(Class<T> kind, List<ItemFact> held) {
        return held.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
