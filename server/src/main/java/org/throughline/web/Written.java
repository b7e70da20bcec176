package org.throughline.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages write figures and days. */
public final class Written {

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH);

    private Written() {}

    /** A quantity with its thousands apart and as many places as it has. */
    public static String amount(BigDecimal amount) {
        return format("#,##0.######", amount);
    }

    /** Money without its cents, as it is compared and not paid. */
    public static String money(BigDecimal money) {
        return format("#,##0", money);
    }

    /** How many there are. */
    public static String count(long count) {
        return format("#,##0", BigDecimal.valueOf(count));
    }

    /** A day near today, such as {@code Wed 4 Mar}. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** A day, such as {@code Wed 2026-03-04}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
    }
}
