package org.throughline.values;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The working days of a site: a weekly pattern and its exceptions, counted in days since 1970-01-01.
 *
 * <p>Every question is answered by arithmetic on the ordinal number of a working day, so a lead time of a thousand
 * days costs as much as one of two.
 */
public final class WorkingCalendar {

    /** Every day works. */
    public static final WorkingCalendar EVERY_DAY = new WorkingCalendar(Set.of(DayOfWeek.values()), new TreeMap<>());

    private static final int WEEK = 7;
    /** Working days of most weeks. */
    private static final int USUAL_DAYS = 5;

    /** Day 0 (1970-01-01) is a Thursday; three days before it is a Monday. */
    private static final int MONDAY = -3;

    private final boolean everyDay;
    private final boolean[] works = new boolean[WEEK];
    /** Working days of the week up to and with the weekday of the index (Monday is 0). */
    private final int[] worked = new int[WEEK];
    /** The weekday of the n-th working day of the week. */
    private final int[] weekday;
    /** Days that differ from the weekly pattern, in order. */
    private final int[] exceptions;
    /** By how many working days the exceptions up to and with this one change the count of the pattern. */
    private final int[] shift;
    /** The ordinal of each exception. */
    private final int[] ordinals;
    /** Several may find it missing at once: what one of them makes is at worst made again. */
    private @Nullable Near near;

    /**
     * @param workingDays the weekdays that work, at least one
     * @param exceptions day since 1970-01-01 → whether it works, whatever its weekday
     */
    public WorkingCalendar(Set<DayOfWeek> workingDays, SortedMap<Integer, Boolean> exceptions) {
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("A working calendar needs at least one working day of the week.");
        }
        for (DayOfWeek day : workingDays) {
            works[day.getValue() - 1] = true;
        }
        weekday = new int[workingDays.size()];
        int count = 0;
        for (int day = 0; day < WEEK; day++) {
            if (works[day]) {
                weekday[count] = day;
                count++;
            }
            worked[day] = count;
        }
        this.exceptions = exceptions.entrySet().stream()
                .filter(exception -> exception.getValue() != works[weekdayOf(exception.getKey())])
                .mapToInt(Map.Entry::getKey)
                .toArray();
        shift = new int[this.exceptions.length];
        int sum = 0;
        for (int index = 0; index < shift.length; index++) {
            sum += works[weekdayOf(this.exceptions[index])] ? -1 : 1;
            shift[index] = sum;
        }
        ordinals = Arrays.stream(this.exceptions).map(this::ordinal).toArray();
        everyDay = weekday.length == WEEK && shift.length == 0;
    }

    /** Whether people work on this day. */
    public boolean works(int day) {
        return everyDay || works[weekdayOf(day)] != Arrays.binarySearch(exceptions, day) >= 0;
    }

    /** The day itself where it works, else the working day before. */
    public int onOrBefore(int day) {
        return minus(day, 0);
    }

    /** The day itself where it works, else the working day after. */
    public int onOrAfter(int day) {
        return plus(day, 0);
    }

    /** So many working days after the day, which is first rolled forward to a working day. */
    public int plus(int day, int workingDays) {
        if (everyDay) {
            return Math.addExact(day, workingDays);
        }
        Near known = near(day);
        return known.holds(day)
                ? dayOf(known.ordinalOnOrAfter(day) + workingDays, known)
                : dayOf(ordinal(day) + (works(day) ? 0 : 1) + workingDays);
    }

    /** So many working days before the day, which is first rolled back to a working day. */
    public int minus(int day, int workingDays) {
        if (everyDay) {
            return Math.subtractExact(day, workingDays);
        }
        Near known = near(day);
        return known.holds(day) ? dayOf(known.ordinal(day) - workingDays, known) : dayOf(ordinal(day) - workingDays);
    }

    private int dayOf(int ordinal, Near known) {
        return known.holdsOrdinal(ordinal) ? known.dayOf(ordinal) : dayOf(ordinal);
    }

    private Near near(int day) {
        Near known = near;
        if (known == null) {
            known = new Near(this, day);
            near = known;
        }
        return known;
    }

    /**
     * The days around the first that was asked for, worked out once: looking a day up costs a fraction of dividing.
     * What lies further away is divided for.
     */
    private static final class Near {

        private static final int BEFORE = 128;
        private static final int DAYS = 1_024;
        /** Days beyond this are none of any plan, and their neighbours may not be counted. */
        private static final int FAR = 1 << 29;

        private final int first;
        /** The ordinal of each day, doubled; odd where it works. */
        private final int[] ordinals;

        private final int firstOrdinal;
        private final int[] workingDays;

        Near(WorkingCalendar calendar, int day) {
            first = Math.clamp(day, -FAR, FAR) - BEFORE;
            ordinals = new int[DAYS];
            firstOrdinal = calendar.ordinal(first - 1) + 1;
            int[] found = new int[DAYS];
            int count = 0;
            for (int at = 0; at < DAYS; at++) {
                boolean works = calendar.works(first + at);
                if (works) {
                    found[count] = first + at;
                    count++;
                }
                ordinals[at] = 2 * (firstOrdinal + count - 1) + (works ? 1 : 0);
            }
            workingDays = Arrays.copyOf(found, count);
        }

        boolean holds(int day) {
            int at = day - first;
            return at >= 0 && at < ordinals.length;
        }

        int ordinal(int day) {
            return ordinals[day - first] >> 1;
        }

        int ordinalOnOrAfter(int day) {
            // One more where the day itself does not work.
            return (ordinals[day - first] >> 1) + (~ordinals[day - first] & 1);
        }

        boolean holdsOrdinal(int ordinal) {
            int at = ordinal - firstOrdinal;
            return at >= 0 && at < workingDays.length;
        }

        int dayOf(int ordinal) {
            return workingDays[ordinal - firstOrdinal];
        }
    }

    /** The number of working days up to and with this day, counted from an arbitrary but fixed origin. */
    private int ordinal(int day) {
        int since = day - MONDAY;
        int week = Math.floorDiv(since, WEEK);
        int byPattern = week * weekday.length + worked[since - week * WEEK];
        if (exceptions.length == 0) {
            return byPattern;
        }
        int found = Arrays.binarySearch(exceptions, day);
        int last = found >= 0 ? found : -found - 2;
        return last < 0 ? byPattern : byPattern + shift[last];
    }

    /** The working day that has this ordinal. */
    private int dayOf(int ordinal) {
        int low = 0;
        int high = exceptions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordinals[middle] >= ordinal) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low < exceptions.length && ordinals[low] == ordinal && works(exceptions[low])) {
            return exceptions[low];
        }
        int before = ordinal - 1 - (low == 0 ? 0 : shift[low - 1]);
        int week = fullWeeks(before);
        return week * WEEK + weekday[before - week * weekday.length] + MONDAY;
    }

    /** Dividing by a number that the compiler knows costs a fraction of dividing by one that it does not. */
    private int fullWeeks(int workingDays) {
        return weekday.length == USUAL_DAYS
                ? Math.floorDiv(workingDays, USUAL_DAYS)
                : Math.floorDiv(workingDays, weekday.length);
    }

    private static int weekdayOf(int day) {
        return Math.floorMod(day - MONDAY, WEEK);
    }
}
