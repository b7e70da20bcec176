package org.throughline.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** How pages write figures. */
public final class Written {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private Written() {}

    /** A quantity with its thousands apart and as many places as it has. */
    public static String amount(BigDecimal amount) {
        return format("#,##0.######", amount);
    }

    /** A share that was worked out, to two places; of less than a hundredth as many places as it has. */
    public static String share(BigDecimal share) {
        return share.abs().compareTo(HUNDREDTH) < 0 ? amount(share) : format("#,##0.##", share);
    }

    /** Money without its cents, as it is compared and not paid. */
    public static String money(BigDecimal money) {
        return format("#,##0", money);
    }

    /** How many there are. */
    public static String count(long count) {
        return format("#,##0", BigDecimal.valueOf(count));
    }

    /** Without zeros that say nothing and without an exponent. */
    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** A quantity of a table in which most are none: a dot stands for none. */
    public static String sparse(BigDecimal amount) {
        return amount.signum() == 0 ? "·" : amount(amount);
    }

    /** The calendar week of a day, such as {@code W10}. */
    public static String week(LocalDate day) {
        return "W%02d".formatted(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Data for a script, in a form that cannot end the element it stands in. */
    public static String data(Record data) {
        return JsonMapper.shared().writeValueAsString(data).replace("<", "\\u003c");
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
    }
}
