package org.throughline.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages of things are. */
public final class Addresses {

    private Addresses() {}

    /** A part of an address, so that it may hold any sign. */
    public static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /** The plan of an item at every site. */
    public static String planOf(String item) {
        return Station.PLAN.path() + "?item=" + encoded(item);
    }

    /** The plan of an item at a site. */
    public static String planOf(String item, String site) {
        return planOf(item) + "&site=" + encoded(site);
    }

    /** The stock of an item. */
    public static String stockOf(String item) {
        return Station.INVENTORY.path() + "?item=" + encoded(item);
    }

    /** One lot of an item, by the name that people read on it. */
    public static String lotOf(String item, String lot) {
        return stockOf(item) + "&lot=" + encoded(lot);
    }

    /** A purchase order. */
    public static String purchaseOf(String order) {
        return Station.PURCHASES.path() + "?order=" + encoded(order);
    }

    /** A sales order. */
    public static String saleOf(String order) {
        return Station.SALES.path() + "?order=" + encoded(order);
    }

    /** A customer or supplier. */
    public static String partnerOf(String partner) {
        return Station.PARTNERS.path() + "?partner=" + encoded(partner);
    }

    /** Where somebody asks when so much of an item can be delivered from a site; both by their codes. */
    public static String promiseOf(String item, String site) {
        return Station.PROMISES.path() + "?item=" + encoded(item) + "&site=" + encoded(site);
    }

    /** Where somebody chooses the scenario that assumes something of an item at a site; both by their codes. */
    public static String whatIf(String item, String site) {
        return Station.SCENARIOS.path() + "?kind=stock-added&what=" + encoded(item) + "&site=" + encoded(site);
    }

    /** Where somebody chooses the scenario in which an order comes otherwise; by its name in the plan. */
    public static String whatIfOrder(String receipt) {
        return Station.SCENARIOS.path() + "?kind=receipt-moved&what=" + encoded(receipt);
    }

    /** Where somebody chooses the scenario in which a demand is moved; by its name in the plan. */
    public static String whatIfDemand(String demand) {
        return Station.SCENARIOS.path() + "?kind=demand-moved&what=" + encoded(demand);
    }

    /** A scenario. */
    public static String scenarioOf(long scenario) {
        return Station.SCENARIOS.path() + "?scenario=" + scenario;
    }

    /** The readiness of a manufacturing order. */
    public static String readinessOf(String order) {
        return Station.READINESS.path() + "?order=" + encoded(order);
    }
}
