package org.throughline.supply;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.BillOfMaterialDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.ReorderPointDescribed;
import org.throughline.events.ItemFact.SupplierTermDescribed;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;
import org.throughline.structure.Source;

/**
 * How a site is supplied with an item.
 *
 * @param from the site that a transfer comes from
 * @param wayDays calendar days that the goods take after they were made, bought or sent
 * @param bill what it is made by, where it is made
 * @param offers who may be asked, in turn, with the term that is planned with first
 * @param point what stock the site wants to keep of it
 */
record Supply(
        ItemDescribed item,
        SiteDescribed site,
        Source source,
        Optional<SiteId> from,
        BigDecimal wayDays,
        Optional<BillOfMaterialDescribed> bill,
        Map<PartnerId, List<SupplierTermDescribed>> offers,
        Optional<ReorderPointDescribed> point) {

    ItemAtSite node() {
        return new ItemAtSite(item.item(), site.site());
    }
}
