package org.throughline.itempages;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.throughline.inventory.StockPosition;
import org.throughline.pages.Written;

/**
 * How an item stands at a site, for a page; the quantities mean something only where it is known.
 *
 * @param unit the identity of the unit of every quantity; empty where the position is unknown
 * @param unknown why nothing is known of it; empty where all is
 */
public record StockFigures(
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal qualityHold,
        BigDecimal inTransit,
        BigDecimal atSubcontractor,
        BigDecimal available,
        String unit,
        String unknown) {

    static StockFigures of(StockPosition position) {
        return switch (position) {
            case StockPosition.Unknown unknown ->
                new StockFigures(
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        "",
                        unknown.why());
            case StockPosition.Known known ->
                new StockFigures(
                        Written.plain(known.onHand().amount()),
                        Written.plain(known.reserved().amount()),
                        Written.plain(known.qualityHold().amount()),
                        Written.plain(known.inTransit().amount()),
                        Written.plain(known.atSubcontractor().amount()),
                        Written.plain(known.available().amount()),
                        known.onHand().unit().value(),
                        "");
        };
    }

    /** Whether the figures mean something. */
    public boolean isKnown() {
        return unknown.isEmpty();
    }

    /** Whether somewhere less is there than nothing, or less than was promised. */
    boolean isNegative() {
        return Stream.of(onHand, available, inTransit, qualityHold, atSubcontractor)
                .anyMatch(figure -> figure.signum() < 0);
    }
}
