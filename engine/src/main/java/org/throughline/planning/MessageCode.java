package org.throughline.planning;

import java.util.Locale;

/** What a plan asks people to do, or tells them. */
public enum MessageCode {
    /** A planned order must be released soon. */
    RELEASE,
    /** A receipt should come earlier: somebody waits. */
    EXPEDITE,
    /** A receipt should come earlier, for safety stock only. */
    EXPEDITE_SAFETY,
    /** A receipt comes earlier than anybody needs it. */
    DEFER,
    /** Nobody needs a receipt. */
    CANCEL,
    /** Nobody needs a receipt, or not yet, but it is firm. */
    EXCESS,
    /** A receipt should have come already. */
    PAST_DUE,
    /** A receipt slips because the material of its order is late. */
    RECEIPT_LATE,
    /** A planned order will come too late: somebody waits. */
    LATE,
    /** A planned order will come too late, for safety stock only. */
    LATE_SAFETY,
    /** A demand will be served late, or never. */
    DEMAND_LATE,
    /** Something is missing and there is no way to get it. */
    NO_SOURCE,
    /** Something is to be made and there is no bill of material. */
    NO_BOM;

    /** The code as files and pages show it, such as {@code demand_late}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
