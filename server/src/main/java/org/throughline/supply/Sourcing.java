package org.throughline.supply;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.BillOfMaterialId;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.BillOfMaterialDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.ItemKind;
import org.throughline.events.ItemFact.ReorderPointDescribed;
import org.throughline.events.ItemFact.SupplierTermDescribed;
import org.throughline.events.PartnerId;
import org.throughline.events.RouteId;
import org.throughline.structure.Source;

/** Decides for an item at a site whether it is made, bought, subcontracted or fetched, and by what. */
final class Sourcing {

    private final Routes routes;
    private final BillsOfMaterial bills;
    private final SupplierChoices suppliers;
    private final ReorderPoints points;

    Sourcing(Routes routes, BillsOfMaterial bills, SupplierChoices suppliers, ReorderPoints points) {
        this.routes = routes;
        this.bills = bills;
        this.suppliers = suppliers;
        this.points = points;
    }

    /** How the site is supplied; with source none where no rule brings the item there. */
    Supply of(ItemDescribed item, SiteDescribed site) {
        Optional<ReorderPointDescribed> point = points.of(new ItemAtSite(item.item(), site.site()));
        if (item.kind() == ItemKind.CONSUMABLE) {
            return new Supply(
                    item, site, Source.UNPLANNED, Optional.empty(), BigDecimal.ZERO, Optional.empty(), Map.of(), point);
        }
        RouteId preferred = point.map(ReorderPointDescribed::route).orElse(RouteId.NONE);
        return routes.to(site, item, preferred)
                .map(way -> by(way, item, site, point))
                .orElseGet(() -> new Supply(
                        item, site, Source.NONE, Optional.empty(), BigDecimal.ZERO, Optional.empty(), Map.of(), point));
    }

    private Supply by(Way way, ItemDescribed item, SiteDescribed site, Optional<ReorderPointDescribed> point) {
        return switch (way) {
            case Way.Made(BigDecimal days) ->
                new Supply(
                        item,
                        site,
                        Source.MAKE,
                        Optional.empty(),
                        days,
                        bills.toMake(
                                item,
                                site,
                                point.map(ReorderPointDescribed::bill).orElse(BillOfMaterialId.NONE)),
                        Map.of(),
                        point);
            case Way.Bought(BigDecimal days) -> bought(days, item, site, point);
            case Way.Fetched fetched ->
                new Supply(
                        item,
                        site,
                        Source.TRANSFER,
                        Optional.of(fetched.from()),
                        fetched.days(),
                        Optional.empty(),
                        Map.of(),
                        point);
        };
    }

    private Supply bought(
            BigDecimal days, ItemDescribed item, SiteDescribed site, Optional<ReorderPointDescribed> point) {
        PartnerId preferred = point.map(ReorderPointDescribed::supplier).orElse(PartnerId.NONE);
        Map<PartnerId, List<SupplierTermDescribed>> offers = suppliers.of(item, site, preferred);
        Optional<BillOfMaterialDescribed> bill =
                offers.keySet().stream().findFirst().flatMap(first -> bills.toSubcontract(item, site, first));
        Source source = bill.isPresent() ? Source.SUBCONTRACT : Source.BUY;
        return new Supply(item, site, source, Optional.empty(), days, bill, offers, point);
    }
}
