package org.throughline.plant.company;

import java.util.Map;
import java.util.Objects;

/** The numbers under which the company's own places, people and things stand in Odoo. */
public final class Premises {

    /**
     * A site.
     *
     * @param root the place that all its places lie in
     * @param hold where goods wait for a decision about their quality
     * @param inspection where they are looked at
     */
    public record Site(
            long id, String code, String name, String zone, long root, long stock, long hold, long inspection) {}

    /** Places outside the sites, each of one use. */
    public enum Place {
        /** Where suppliers deliver from. */
        SUPPLIERS,
        /** Where goods go that are sold. */
        CUSTOMERS,
        /** Where components go in and products come out. */
        PRODUCTION,
        /** What counts find too much or too little. */
        ADJUSTMENT,
        /** Where scrap goes. */
        SCRAP,
        /** Between the sites. */
        TRANSIT,
        /** Stock that lies at subcontractors. */
        SUBCONTRACTORS
    }

    public static final long COMPANY = 1;
    public static final long USER = 2;
    public static final long EURO = 1;
    public static final long DOLLAR = 2;

    private final Map<String, Site> sites;
    private final Map<Place, Long> places;
    private final Map<String, Long> numbers;

    Premises(Map<String, Site> sites, Map<Place, Long> places, Map<String, Long> numbers) {
        this.sites = sites;
        this.places = places;
        this.numbers = numbers;
    }

    public Site site(String code) {
        return Objects.requireNonNull(sites.get(code), code);
    }

    public long place(Place place) {
        return Objects.requireNonNull(places.get(place), place::name);
    }

    /** The number of a thing by its kind and name, such as {@code product AURA-M-SLATE}. */
    public long number(String kind, String name) {
        return Objects.requireNonNull(numbers.get(kind + " " + name), () -> kind + " " + name);
    }

    /** The number of a site's kind of work, such as {@code incoming}. */
    public long work(Site site, String kind) {
        return number("work", site.code() + " " + kind);
    }
}
