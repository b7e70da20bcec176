package org.throughline.trials.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.trials.plain.PlainModel.Bom;

/** A planned order as netting makes it (§3); the number counts per node in order of creation (§7). */
record PlannedOrder(
        Node node,
        int number,
        BigDecimal quantity,
        BigDecimal startQuantity,
        LocalDate needDate,
        LocalDate dueDate,
        LocalDate releaseDate,
        Optional<Bom> bom)
        implements Supply {

    /** Returns the name P-item-site-number (§7). */
    String name() {
        return "P-" + node.item() + "-" + node.site() + "-" + number;
    }
}
