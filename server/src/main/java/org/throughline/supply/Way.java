package org.throughline.supply;

import java.math.BigDecimal;
import org.throughline.events.SiteId;

/** How goods come to a site at last, when all rules that only hand them on have been followed. */
sealed interface Way {

    /**
     * Days that the rules on the way take after the goods were made, bought or sent.
     *
     * @return calendar days
     */
    BigDecimal days();

    /** They are made there. */
    record Made(BigDecimal days) implements Way {}

    /** They are bought. */
    record Bought(BigDecimal days) implements Way {}

    /** They come from another site. */
    record Fetched(SiteId from, BigDecimal days) implements Way {}
}
