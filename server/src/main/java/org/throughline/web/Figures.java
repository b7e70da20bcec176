package org.throughline.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.throughline.planning.PlanDay;
import tools.jackson.databind.json.JsonMapper;

/** How quantities, days and ages are written on pages, and the addresses of things. */
public final class Figures {

    private static final int PLACES = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH);

    private Figures() {}

    /** Millionths as units. */
    public static BigDecimal units(long micros) {
        return plain(BigDecimal.valueOf(micros, PLACES));
    }

    /** Without zeros that say nothing and without an exponent. */
    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** A quantity for people, such as {@code 1,250.5}. */
    public static String amount(BigDecimal amount) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(amount);
    }

    /** A quantity of a table in which most are none: a dot stands for none. */
    public static String sparse(BigDecimal amount) {
        return amount.signum() == 0 ? "·" : amount(amount);
    }

    /** A day for planners, such as {@code Mon 2026-03-02}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The calendar week of a day, such as {@code W10}. */
    public static String week(LocalDate day) {
        return "W%02d".formatted(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The day of a plan, empty where it is none. */
    static String iso(PlanDay day) {
        return day.text();
    }

    /** An ISO date of a plan for planners; empty where there is none. */
    public static String weekday(String isoDate) {
        return isoDate.isEmpty() ? "" : day(LocalDate.parse(isoDate));
    }

    /** How old something is, in the largest unit that says it, such as {@code 3 min}. */
    public static String age(Duration age) {
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return age.toMinutes() + " min";
        }
        return age.compareTo(Duration.ofDays(2)) < 0 ? age.toHours() + " h" : age.toDays() + " d";
    }

    /** A part of an address, so that it may hold any sign. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The plan of an item at a site. */
    public static String planOf(String item, String site) {
        return "/plan?item=" + encoded(item) + "&site=" + encoded(site);
    }

    /** The stock of an item. */
    public static String stockOf(String item) {
        return "/inventory?item=" + encoded(item);
    }

    /** The readiness of a manufacturing order. */
    public static String readinessOf(String order) {
        return "/readiness?order=" + encoded(order);
    }

    /** Data for a script, in a form that cannot end the element it stands in. */
    public static String data(Record data) {
        return JsonMapper.shared().writeValueAsString(data).replace("<", "\\u003c");
    }
}
