package org.throughline.systempages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.ToLongFunction;
import org.throughline.exchange.Sample;

/**
 * How an interface went lately, a value a minute.
 *
 * @param from when the first value was taken; absent until there is one
 * @param to when the last was
 * @param backlog rows that were still to come
 * @param answerMillis milliseconds that an answer of the other system took
 * @param rows that were read since the value before
 */
public record Trend(Optional<Instant> from, Optional<Instant> to, Course backlog, Course answerMillis, Course rows) {

    /** Points of the picture from left to right; the newest value stands at the right. */
    public static final int WIDTH = 120;

    /** Points of the picture from top to bottom. */
    public static final int HEIGHT = 20;

    private static final int MARGIN = 2;

    /** Where nothing lies, in points from the top. */
    public static final int BOTTOM = HEIGHT - MARGIN;

    /**
     * Values one after another.
     *
     * @param values the oldest first
     * @param least 0 where there are none
     */
    public record Course(List<Long> values, long least, long most, long last) {

        public Course {
            values = List.copyOf(values);
        }

        private static Course of(List<Sample> samples, ToLongFunction<Sample> value) {
            List<Long> values = samples.stream().map(value::applyAsLong).toList();
            return new Course(
                    values,
                    values.stream().mapToLong(Long::longValue).min().orElse(0),
                    values.stream().mapToLong(Long::longValue).max().orElse(0),
                    values.isEmpty() ? 0 : values.getLast());
        }

        /** The corners of the line from zero, at the bottom, up to the most; what lies straight between is left out. */
        public String line() {
            StringJoiner corners = new StringJoiner(" ");
            for (int index = 0; index < values.size(); index++) {
                if (index == 0 || index == values.size() - 1 || !isStraight(index)) {
                    int left = WIDTH - 1 - (values.size() - 1 - index);
                    corners.add(left + "," + height(values.get(index)));
                }
            }
            return corners.toString();
        }

        private boolean isStraight(int index) {
            long here = values.get(index);
            return values.get(index - 1) == here && values.get(index + 1) == here;
        }

        private long height(long value) {
            long room = HEIGHT - 2L * MARGIN;
            return BOTTOM - (most == 0 ? 0 : Math.round((double) room * value / most));
        }
    }

    static Trend of(List<Sample> samples) {
        return new Trend(
                samples.stream().map(Sample::at).findFirst(),
                samples.isEmpty()
                        ? Optional.empty()
                        : Optional.of(samples.getLast().at()),
                Course.of(samples, Sample::backlog),
                Course.of(samples, Sample::answerMillis),
                Course.of(samples, Sample::rows));
    }

    /** Whether there is a line to be drawn. */
    public boolean isDrawn() {
        return backlog.values().size() > 1;
    }
}
