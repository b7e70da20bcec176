package org.throughline.planning;

import java.util.Optional;
import org.throughline.structure.ItemSite;
import org.throughline.structure.LotSizing;
import org.throughline.structure.Source;
import org.throughline.structure.SupplierItem;
import org.throughline.values.Micros;
import org.throughline.values.WorkingCalendar;

/**
 * How one node is supplied: what its item-site and its chosen supplier say, and the calendar of its site.
 *
 * @param row what the item-site says; empty where there is none
 * @param leadTimeDays of the chosen supplier where it has one, else of the item-site
 * @param fromNode where a transfer comes from, {@link #NOWHERE} for every other source
 * @param supplier empty where nobody is chosen
 */
record Terms(
        Optional<ItemSite> row,
        Source source,
        int leadTimeDays,
        long safetyStock,
        int safetyLeadTimeDays,
        LotSizing lotSizing,
        long yield,
        int fromNode,
        String supplier,
        WorkingCalendar calendar) {

    static final int NOWHERE = -1;

    /** Those of a node about which no item-site row says anything. */
    static Terms undeclared(WorkingCalendar calendar) {
        return new Terms(
                Optional.empty(), Source.NONE, 0, 0, 0, LotSizing.LOT_FOR_LOT, Micros.ONE, NOWHERE, "", calendar);
    }

    private static Terms of(ItemSite row, int fromNode, WorkingCalendar calendar) {
        return new Terms(
                Optional.of(row),
                row.source(),
                row.leadTimeDays(),
                row.safetyStock(),
                row.safetyLeadTimeDays(),
                row.lotSizing(),
                row.yield(),
                fromNode,
                "",
                calendar);
    }

    /** What the chosen supplier says stands before the item-site's. */
    private Terms suppliedBy(SupplierItem chosen) {
        return new Terms(
                row,
                source,
                chosen.leadTimeDays() == SupplierItem.AS_ITEM_SITE ? leadTimeDays : chosen.leadTimeDays(),
                safetyStock,
                safetyLeadTimeDays,
                chosen.lotSizing(lotSizing),
                yield,
                fromNode,
                chosen.supplier(),
                calendar);
    }

    /** Those of an item-site with the best of the suppliers that could serve it. */
    static Terms of(ItemSite row, int fromNode, WorkingCalendar calendar, SupplierChoice suppliers) {
        Terms terms = of(row, fromNode, calendar);
        return row.source() == Source.BUY || row.source() == Source.SUBCONTRACT
                ? suppliers
                        .chosen(row.item(), row.site())
                        .map(terms::suppliedBy)
                        .orElse(terms)
                : terms;
    }

    /** Whether an item-site row says how it is supplied. */
    boolean isDeclared() {
        return row.isPresent();
    }

    boolean isPlanned() {
        return source != Source.UNPLANNED;
    }

    boolean canOrder() {
        return source != Source.UNPLANNED && source != Source.NONE;
    }

    /** Whether lead times count working days (make, subcontract) rather than calendar days. */
    private boolean countsWorkingDays() {
        return source == Source.MAKE || source == Source.SUBCONTRACT;
    }

    /** The day a lead time before {@code due}, rolled back. */
    int leadTimeBefore(int due) {
        return countsWorkingDays() ? calendar.minus(due, leadTimeDays) : calendar.onOrBefore(due - leadTimeDays);
    }

    /** The day on which an order that starts on {@code start} is received: its lead time later, rolled forward. */
    int leadTimeAfter(int start) {
        return countsWorkingDays() ? calendar.plus(start, leadTimeDays) : calendar.onOrAfter(start + leadTimeDays);
    }

    /** The need rolled back to a working day, less the safety lead time: when supply should be there. */
    int due(int need) {
        return calendar.minus(need, safetyLeadTimeDays);
    }

    /** The day on which a component is needed so many working days after the release of an order. */
    int needDate(int release, int offsetDays) {
        return offsetDays == 0 ? release : calendar.plus(release, offsetDays);
    }

    /** The day on which an order that could not be released before {@code asOf} is released for the need. */
    int release(int need, int asOf) {
        int release = leadTimeBefore(due(need));
        return release < asOf ? calendar.onOrAfter(asOf) : release;
    }
}
