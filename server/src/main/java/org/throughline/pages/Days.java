package org.throughline.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a visitor reads days: in the words of the pages, in the order in which their own region writes them. Words and
 * order are chosen apart, so that no German month stands in an English sentence.
 *
 * @param locale the language of the texts with the visitor's region
 * @param year the present one, which need not be said of days near today
 */
public record Days(Locale locale, Year year) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedPattern("yMMMEd");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofLocalizedPattern("MMMEd");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedPattern("yMMMd");
    private static final Pattern ISO_DATE = Pattern.compile("(?<![\\w-])\\d{4}-\\d\\d-\\d\\d(?![\\w-])");

    /** Region of those who name none: English as the world outside the United States writes it. */
    private static final String WORLD = "001";

    /** As the first language of a visitor's browser asks for. */
    public static Days of(Locale visitor, Year year) {
        boolean american = visitor.equals(Locale.ENGLISH);
        String region = american ? "US" : visitor.getCountry().isEmpty() ? WORLD : visitor.getCountry();
        return new Days(Locale.of(Locale.ENGLISH.getLanguage(), region), year);
    }

    /** A day, such as {@code Wed, 4 Mar 2026} in Britain and {@code Wed, Mar 4, 2026} in the United States. */
    public String day(LocalDate day) {
        return DAY.localizedBy(locale).format(day);
    }

    /**
     * A sentence that rooms have written for people and programs alike: its ISO dates are written as the visitor reads
     * them, without weekdays.
     */
    public String sentence(String said) {
        return ISO_DATE.matcher(said).replaceAll(date -> Matcher.quoteReplacement(date(date.group())));
    }

    /** What looks like a date and is none stays as it is. */
    private String date(String iso) {
        try {
            return DATE.localizedBy(locale).format(LocalDate.parse(iso));
        } catch (DateTimeException none) {
            return iso;
        }
    }

    /** A day of which the year is only said where it is another than the present one, such as {@code Wed, 4 Mar}. */
    public String shortDay(LocalDate day) {
        return year.equals(Year.from(day)) ? SHORT_DAY.localizedBy(locale).format(day) : day(day);
    }
}
