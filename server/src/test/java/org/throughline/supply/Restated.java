package org.throughline.supply;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What somebody said, said again with one thing different. */
final class Restated {

    private Restated() {}

    /**
     * Says the last record of a list again.
     *
     * @param component the name of what is different, such as {@code "standing"}
     */
    static <R extends Record> void last(List<R> records, String component, Object value) {
        records.set(records.size() - 1, Restated.<R>with(component, value).apply(records.getLast()));
    }

    /** The same record, with one component different. */
    static <R extends Record> UnaryOperator<R> with(String component, Object value) {
        return known -> {
            try {
                return again(known, component, value);
            } catch (ReflectiveOperationException cause) {
                throw new LinkageError("There should be a component " + component, cause);
            }
        };
    }

    private static <R extends Record> R again(R known, String component, Object value)
            throws ReflectiveOperationException {
        RecordComponent[] components = known.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean found = false;
        for (int at = 0; at < values.length; at++) {
            boolean isIt = components[at].getName().equals(component);
            values[at] = isIt ? value : components[at].getAccessor().invoke(known);
            found |= isIt;
        }
        if (!found) {
            throw new NoSuchMethodException(component);
        }
        @SuppressWarnings("unchecked") // the class of a record makes records of that class
        Constructor<R> constructor = (Constructor<R>) known.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(values);
    }
}
