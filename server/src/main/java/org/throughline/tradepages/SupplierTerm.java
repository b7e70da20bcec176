package org.throughline.tradepages;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.CurrencyId;
import org.throughline.events.EnterpriseFact.CurrencyDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.SupplierTermDescribed;
import org.throughline.events.ItemFamilyId;
import org.throughline.events.ItemId;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.Cell;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;
import org.throughline.pages.Written;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;

/**
 * What a supplier asks for an item, or for each item of a family.
 *
 * @param item the first of the family where it holds for a whole family; without an identity where none is known
 * @param minimum least quantity of an order, in the unit
 * @param price of one unit, less discount, in the currency
 * @param leadTimeDays calendar days from order to receipt
 * @param rank the lower, the sooner this supplier is asked
 */
public record SupplierTerm(
        PlanWork.Thing item,
        String description,
        BigDecimal minimum,
        String unit,
        BigDecimal price,
        String currency,
        int leadTimeDays,
        int rank) {

    /** Terms, as people take them along. */
    static final Table<SupplierTerm> TABLE = new Table<>(List.of(
            new Column<>("item", "partners.item", term -> Cell.of(term.item().name())),
            new Column<>("description", "partners.description", term -> Cell.of(term.description())),
            new Column<>("minimum", "partners.minimum", term -> Cell.of(term.minimum())),
            new Column<>("unit", "partners.unit", term -> Cell.of(term.unit())),
            new Column<>("price", "partners.price", term -> Cell.of(term.price())),
            new Column<>("currency", "partners.currency", term -> Cell.of(term.currency())),
            new Column<>("lead", "partners.lead-time", term -> Cell.of(term.leadTimeDays())),
            new Column<>("rank", "partners.rank", term -> Cell.of(term.rank()))));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The terms of a supplier in the books of a plan, by item. */
    static List<SupplierTerm> of(PlanVersion plan, String supplier) {
        Map<CurrencyId, String> currencies = plan.books().enterprise().currencies().stream()
                .collect(Collectors.toMap(CurrencyDescribed::currency, CurrencyDescribed::code));
        List<SupplierTermDescribed> terms = plan.books().items().supplierTerms().stream()
                .filter(term -> term.supplier().value().equals(supplier))
                .toList();
        Map<ItemId, ItemDescribed> items = terms.isEmpty()
                ? Map.of()
                : plan.books().items().items().stream()
                        .collect(Collectors.toMap(ItemDescribed::item, Function.identity()));
        Map<ItemFamilyId, ItemDescribed> families = items.values().stream()
                .collect(Collectors.toMap(ItemDescribed::family, Function.identity(), SupplierTerm::first));
        return terms.stream()
                .map(term -> {
                    Optional<ItemDescribed> item = Optional.ofNullable(
                            term.item().value().isEmpty()
                                    ? families.get(term.family())
                                    : items.get(new ItemId(term.item().value())));
                    return of(term, item, currencies, plan.assembly().labels());
                })
                .sorted(Comparator.comparing((SupplierTerm term) -> term.item().name())
                        .thenComparing(SupplierTerm::minimum))
                .toList();
    }

    private static ItemDescribed first(ItemDescribed one, ItemDescribed other) {
        return one.item().value().compareTo(other.item().value()) <= 0 ? one : other;
    }

    private static SupplierTerm of(
            SupplierTermDescribed term,
            Optional<ItemDescribed> item,
            Map<CurrencyId, String> currencies,
            Labels labels) {
        BigDecimal paid = HUNDRED.subtract(term.discountPercent()).movePointLeft(2);
        return new SupplierTerm(
                item.map(known -> new PlanWork.Thing(
                                known.item().value(), labels.items().of(known.item())))
                        .orElse(new PlanWork.Thing("", term.family().value())),
                item.map(ItemDescribed::name).orElse(""),
                Written.plain(term.minimum().amount()),
                labels.units().of(term.minimum().unit()),
                Written.plain(term.price().multiply(paid)),
                currencies.getOrDefault(term.currency(), term.currency().value()),
                term.leadTimeDays(),
                term.rank());
    }
}
