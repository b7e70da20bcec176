package org.throughline.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.structure.ItemSite;
import org.throughline.structure.SupplierItem;

/** What suppliers offer for each item, as assumptions leave it. */
final class Offers {

    private static final String ALL_SITES = "";

    private final Map<String, List<SupplierItem>> byItem;

    Offers(List<SupplierItem> all) {
        byItem = new HashMap<>(all.stream().collect(Collectors.groupingBy(SupplierItem::item)));
    }

    List<SupplierItem> of(String item) {
        return byItem.getOrDefault(item, List.of());
    }

    /** Those that count at a site: what is offered to it, or to all sites where nothing is. */
    List<SupplierItem> at(String item, String site) {
        List<SupplierItem> own =
                of(item).stream().filter(offer -> offer.site().equals(site)).toList();
        return own.isEmpty()
                ? of(item).stream()
                        .filter(offer -> offer.site().equals(ALL_SITES))
                        .toList()
                : own;
    }

    /** Has those that count at one site otherwise, and no others. */
    void become(ItemSite at, UnaryOperator<SupplierItem> otherwise) {
        List<SupplierItem> these = at(at.item(), at.site()).stream()
                .map(offer -> otherwise.apply(to(at.site(), offer)))
                .toList();
        become(
                at.item(),
                Stream.concat(
                                of(at.item()).stream()
                                        .filter(offer -> !offer.site().equals(at.site())),
                                these.stream())
                        .toList());
    }

    void become(String item, List<SupplierItem> offers) {
        byItem.put(item, offers);
    }

    private static SupplierItem to(String site, SupplierItem offer) {
        return new SupplierItem(
                offer.supplier(),
                offer.item(),
                site,
                offer.priority(),
                offer.leadTimeDays(),
                offer.lotMinimum(),
                offer.lotMultiple(),
                offer.price());
    }

    /** The same offer, with another lead time and in other lots. */
    static SupplierItem otherwise(SupplierItem offer, int leadTimeDays, long lotMinimum, long lotMultiple) {
        return new SupplierItem(
                offer.supplier(),
                offer.item(),
                offer.site(),
                offer.priority(),
                leadTimeDays,
                lotMinimum,
                lotMultiple,
                offer.price());
    }
}
