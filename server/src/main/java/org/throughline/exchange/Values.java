package org.throughline.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Values by their places, as the variables of an expression or what it hands to a function. */
final class Values {

    /** What is not there; it is no value of JSON. */
    static final Object NOTHING = new Object();

    private final List<Object> held;

    Values(int places) {
        this.held = new ArrayList<>(Collections.nCopies(places, NOTHING));
    }

    void put(int place, Object value) {
        held.set(place, value);
    }

    /** Nothing where there is no such place. */
    Object at(int place) {
        return place < held.size() ? held.get(place) : NOTHING;
    }

    /**
     * The value at a place, where it is of this type.
     *
     * @throws UnsureException where it is not
     */
    <T> T at(int place, Class<T> type) {
        Object value = at(place);
        if (type.isInstance(value) && !value.equals(NOTHING)) {
            return type.cast(value);
        }
        throw new UnsureException();
    }

    int places() {
        return held.size();
    }
}
