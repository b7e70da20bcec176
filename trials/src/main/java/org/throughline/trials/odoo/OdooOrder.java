package org.throughline.trials.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An open manufacturing order as Odoo shows it. Days are those of the plant.
 *
 * @param record such as {@code odoo:mrp.production:36}
 * @param draft whether nobody has confirmed it
 * @param shown the state of its components
 * @param day on which its components are expected; empty where Odoo names none
 * @param start the day on which it is meant to start
 * @param parts its components, each item once
 */
record OdooOrder(
        String record,
        String name,
        boolean draft,
        Shown shown,
        Optional<LocalDate> day,
        LocalDate start,
        List<Part> parts) {

    OdooOrder {
        parts = List.copyOf(parts);
    }

    /** What Odoo says of the components of an order. */
    enum Shown {
        AVAILABLE,
        EXPECTED,
        LATE,
        UNAVAILABLE,
        /** Of a draft it says nothing. */
        NOTHING
    }

    /**
     * A component.
     *
     * @param item such as {@code odoo:product.product:2614}
     * @param needed in the item's unit
     * @param forecast whether the place from which it is taken belongs to a warehouse: Odoo forecasts no other
     * @param moves the numbers of its open movements
     */
    record Part(String item, BigDecimal needed, Stand stand, boolean forecast, List<Long> moves) {

        Part {
            moves = List.copyOf(moves);
        }
    }

    /** How the order stands, read off its components: as the worst of them. */
    Stand worst() {
        return parts.stream().map(Part::stand).max(Stand.WORST_LAST).orElseGet(Stand.There::new);
    }

    /** Whether what Odoo shows is what it says of the components. */
    boolean agreesWithItsParts() {
        return switch (worst()) {
            case Stand.There _ -> shown == Shown.AVAILABLE;
            case Stand.Expected(var on) ->
                (shown == Shown.EXPECTED || shown == Shown.LATE) && day.equals(Optional.of(on));
            case Stand.Lacking _ -> shown == Shown.UNAVAILABLE;
        };
    }

    /** Whether one component at least is not ordered for Odoo and for the hub. */
    boolean sharesLackWith(HubOrder hub) {
        Stand lacking = new Stand.Lacking();
        return parts.stream()
                .filter(part -> part.stand().equals(lacking))
                .anyMatch(part -> hub.parts().stream()
                        .anyMatch(other -> other.item().equals(part.item())
                                && other.stand().equals(Optional.of(lacking))));
    }

    /** In a few words. */
    String said() {
        return switch (shown) {
            case AVAILABLE -> "Available";
            case EXPECTED, LATE ->
                "Exp %s%s".formatted(day.map(LocalDate::toString).orElse("?"), shown == Shown.LATE ? " (late)" : "");
            case UNAVAILABLE -> "Not Available";
            case NOTHING -> "nothing";
        };
    }
}
