package org.throughline.inventory;

import java.util.Optional;
import java.util.Set;
import org.throughline.events.ItemId;
import org.throughline.events.SiteReference;

/**
 * Which positions are asked for.
 *
 * @param items only of these; empty for all, and an empty set for none
 * @param site only at this site; empty for all
 */
public record PositionFilter(Optional<Set<ItemId>> items, Optional<SiteReference> site, Trouble trouble) {

    /** What is wrong with a position. */
    public enum Trouble {
        /** Wrong or not. */
        ANY,
        /** Less is there than nothing, or less than was promised. */
        NEGATIVE,
        /** Quality holds some of it. */
        HELD,
        /** A count differs from the book. */
        DISAGREEING
    }

    /** Every position there is. */
    public static PositionFilter everything() {
        return new PositionFilter(Optional.empty(), Optional.empty(), Trouble.ANY);
    }
}
