package org.throughline.supply;

import java.math.BigDecimal;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;

/**
 * What a plan says otherwise than the one before it.
 *
 * @param reference the demand, receipt or order that people know; for a proposed order what it serves
 * @param dayBefore the day that the plan before named; empty where it named none
 * @param dayAfter the day that this plan names; empty where it names none
 * @param why the reason, in sentences
 */
public record PlanChange(
        Subject subject,
        Kind kind,
        ItemId item,
        SiteId site,
        String reference,
        String dayBefore,
        String dayAfter,
        BigDecimal quantityBefore,
        BigDecimal quantityAfter,
        String why) {

    /** What it is about. */
    public enum Subject {
        /** An order that the plan proposes. */
        ORDER,
        /** The date on which a demand will be served. */
        PROMISE,
        /** What somebody must do or know. */
        MESSAGE
    }

    /** How it changed. */
    public enum Kind {
        /** It was not there before. */
        NEW,
        /** It is there no more. */
        GONE,
        /** It is there, and otherwise than before. */
        CHANGED
    }
}
