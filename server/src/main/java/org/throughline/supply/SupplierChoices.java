package org.throughline.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.events.CompanyId;
import org.throughline.events.EnterpriseFact.PartnerDescribed;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.SupplierTermDescribed;
import org.throughline.events.ItemFamilyId;
import org.throughline.events.ItemReference;
import org.throughline.events.PartnerId;
import org.throughline.events.Standing;

/**
 * Who may be asked for an item at a site, in the order in which they are asked.
 *
 * <p>Source: {@code product.product._prepare_sellers} of Odoo 19: terms that hold today, of the company or of none, for
 * the item or its whole family, by rank, then the greater minimum, the lower price, the older. The first term decides
 * whose turn it is; of a supplier with several terms that with the least minimum is planned with, as the plan does not
 * know yet how much it will order.
 */
final class SupplierChoices {

    private static final Comparator<SupplierTermDescribed> TURN = Comparator.comparingInt(SupplierTermDescribed::rank)
            .thenComparing(SupplierChoices::minimum, Comparator.reverseOrder())
            .thenComparing(SupplierTermDescribed::price)
            .thenComparing(RecordOrder.by(SupplierTermDescribed::term));

    private static final Comparator<SupplierTermDescribed> LEAST =
            Comparator.comparing(SupplierChoices::minimum).thenComparing(TURN);

    private final LocalDate asOf;
    private final Map<ItemFamilyId, List<SupplierTermDescribed>> terms;
    private final Set<PartnerId> archived;

    SupplierChoices(Books books, LocalDate asOf) {
        this.asOf = asOf;
        terms = books.snapshot().items().supplierTerms().stream()
                .filter(term -> term.standing() == Standing.IN_USE)
                .sorted(TURN)
                .collect(Collectors.groupingBy(SupplierTermDescribed::family));
        archived = books.snapshot().enterprise().partners().stream()
                .filter(partner -> partner.standing() != Standing.IN_USE)
                .map(PartnerDescribed::partner)
                .collect(Collectors.toSet());
    }

    private static BigDecimal minimum(SupplierTermDescribed term) {
        return term.minimum().amount();
    }

    /** The suppliers in their turn, each with all its terms, that with the least minimum first. */
    Map<PartnerId, List<SupplierTermDescribed>> of(ItemDescribed item, SiteDescribed site, PartnerId preferred) {
        Map<PartnerId, List<SupplierTermDescribed>> offers = terms.getOrDefault(item.family(), List.of()).stream()
                .filter(term -> concerns(term, item, site.company()))
                .filter(term -> !archived.contains(term.supplier()))
                .sorted(Comparator.comparing(
                        (SupplierTermDescribed term) -> !term.supplier().equals(preferred)))
                .collect(Collectors.groupingBy(
                        SupplierTermDescribed::supplier, LinkedHashMap::new, Collectors.toList()));
        offers.replaceAll(
                (supplier, ofSupplier) -> ofSupplier.stream().sorted(LEAST).toList());
        return offers;
    }

    private boolean concerns(SupplierTermDescribed term, ItemDescribed item, CompanyId company) {
        boolean ofCompany =
                term.company().equals(CompanyId.NONE) || term.company().equals(company);
        boolean ofItem = term.item().equals(ItemReference.NONE)
                || term.item().value().equals(item.item().value());
        return ofCompany && ofItem && !term.from().isAfter(asOf) && !term.to().isBefore(asOf);
    }
}
