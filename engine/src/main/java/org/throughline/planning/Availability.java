package org.throughline.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * What stock and scheduled receipts can give to an inquiry without taking from anybody (available to promise).
 *
 * @param onDate all that can be promised for the wanted day, in millionths; may be more than is asked for
 * @param day the first day, not before the wanted one, on which all that is asked for is there; never where it is not
 *     within the horizon
 * @param from where it comes from then, by day; empty where it is never all there
 * @param parts what there would be sooner in parts: what the wanted day gives, then what each later day adds, up to
 *     what is asked for or the end of the horizon
 */
public record Availability(long onDate, PlanDay day, List<Share> from, List<Part> parts) {

    /** Copies the lists. */
    public Availability {
        from = List.copyOf(from);
        parts = List.copyOf(parts);
    }

    /** What one supply gives. */
    public record Share(SupplyKind kind, String supply, String supplier, LocalDate day, long quantity) {}

    /** So much on a day, in millionths. */
    public record Part(LocalDate day, long quantity) {}
}
