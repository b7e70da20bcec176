package org.throughline.trials.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An open manufacturing order as the hub judges it. Days are those of the plant.
 *
 * @param record such as {@code odoo:mrp.production:36}
 * @param state ready, waiting, late, short or unknown
 * @param until when the last of its material is there; empty where it is there, or never comes
 * @param held what the component that holds it waits for; empty where nothing holds it
 * @param parts its components, each item once
 */
record HubOrder(
        String record, String name, String state, Optional<LocalDate> until, Optional<Cover> held, List<Part> parts) {

    HubOrder {
        parts = List.copyOf(parts);
    }

    /**
     * What a component gets.
     *
     * @param kind {@code stock}, {@code nothing}, or what brings it: {@code purchase}, {@code production},
     *     {@code transfer}, {@code subcontract}, and these with {@code proposed-} before them
     * @param name what the plan calls it; empty for stock and nothing
     * @param quantity in the item's unit
     * @param due the day on which its papers expect it
     * @param day on which it is there if nobody acts
     */
    record Cover(String kind, String name, BigDecimal quantity, Optional<LocalDate> due, Optional<LocalDate> day) {

        /** Whether nobody has ordered it. */
        boolean isUnordered() {
            return kind.equals("nothing") || kind.startsWith("proposed-");
        }

        /** Whether somebody outside brings it, who is not known to wait for material. */
        boolean isBought() {
            return kind.endsWith("purchase");
        }

        /** Whether an order that exists brings it. */
        boolean isOrdered() {
            return !isUnordered() && !kind.equals("stock");
        }
    }

    /**
     * A component.
     *
     * @param item such as {@code odoo:product.product:2614}
     * @param code what people call it
     * @param site the name of the site
     * @param needDate the last day on which some of it is needed
     * @param state ready, waiting, late, short or unknown
     */
    record Part(String item, String code, String site, LocalDate needDate, String state, List<Cover> covers) {

        Part {
            covers = List.copyOf(covers);
        }

        /** Read off what it gets; empty where that does not tell, as with what has still to be sent. */
        Optional<Stand> stand() {
            if (covers.stream().anyMatch(Cover::isUnordered)) {
                return Optional.of(new Stand.Lacking());
            }
            Optional<LocalDate> last = covers.stream()
                    .filter(Cover::isOrdered)
                    .map(cover -> cover.day().orElse(LocalDate.MAX))
                    .max(LocalDate::compareTo);
            return last.<Stand>map(Stand.Expected::new)
                    .or(() -> state.equals("ready") ? Optional.of(new Stand.There()) : Optional.empty());
        }
    }

    /** How the order stands, read off its components: as the worst of them. */
    Stand worst() {
        return parts.stream()
                .flatMap(part -> part.stand().stream())
                .max(Stand.WORST_LAST)
                .orElseGet(Stand.There::new);
    }

    /** In a few words. */
    String said() {
        return state
                + until.map(day -> " until " + day).orElse("")
                + held.map(cover -> ", held by " + (cover.name().isEmpty() ? cover.kind() : cover.name()))
                        .orElse("");
    }
}
