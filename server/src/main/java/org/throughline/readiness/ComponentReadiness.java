package org.throughline.readiness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.throughline.events.ItemId;
import org.throughline.events.MoveId;
import org.throughline.events.SiteId;
import org.throughline.planning.Cover;
import org.throughline.values.Micros;

/**
 * A component of an order: what it needs, what it has and what it will get. Quantities are in the item's unit.
 *
 * @param moves the movements that issue it
 * @param needed all of it, issued or not
 * @param issued what production has
 * @param reserved what stock is set aside for it
 * @param toSend what lies at the site and has still to be sent to the subcontractor who needs it
 * @param missing what nothing that is known will bring
 * @param needDate when it is needed
 * @param covers what the plan gives it, stock and what is to come
 * @param chain the supplies down to the one that holds it, or to what nothing brings; empty where it is there
 */
public record ComponentReadiness(
        ItemId item,
        SiteId site,
        List<MoveId> moves,
        BigDecimal needed,
        BigDecimal issued,
        BigDecimal reserved,
        BigDecimal toSend,
        BigDecimal missing,
        LocalDate needDate,
        Verdict verdict,
        List<Cover> covers,
        List<Provision> chain) {

    /** What is not where it is needed: still to come, to be sent, or missing. */
    public BigDecimal absent() {
        return covers.stream()
                .filter(cover -> switch (cover.kind()) {
                    case RECEIPT, PLANNED -> true;
                    case STOCK, SUBCONTRACT_STOCK -> false;
                })
                .map(cover -> Micros.decimal(cover.quantity()))
                .reduce(missing.add(toSend), BigDecimal::add);
    }
}
