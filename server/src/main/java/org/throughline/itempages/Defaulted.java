package org.throughline.itempages;

import java.util.List;
import org.throughline.supply.DefaultMark;

/**
 * Whether something that the plan says of an item at a site rests on a default, because the data does not say.
 *
 * @param columns the columns of the model that do; empty where none does
 * @param address where each is explained; empty where none does
 */
public record Defaulted(List<String> columns, String address) {

    /** Nothing rests on a default. */
    public static final Defaulted NONE = new Defaulted(List.of(), "");

    static Defaulted of(List<DefaultMark> marks, String planAddress) {
        return marks.isEmpty()
                ? NONE
                : new Defaulted(
                        marks.stream().map(DefaultMark::column).distinct().toList(), planAddress + "#defaults-title");
    }

    /** Copies the columns. */
    public Defaulted {
        columns = List.copyOf(columns);
    }

    /** Whether anything does. */
    public boolean rests() {
        return !columns.isEmpty();
    }

    /** The columns in words, for a list of them. */
    public String spoken() {
        return String.join(", ", columns).replace('_', ' ');
    }
}
