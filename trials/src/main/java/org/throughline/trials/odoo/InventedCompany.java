package org.throughline.trials.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A manufacturer that does not exist, as things that refer to each other by their places in these lists. */
record InventedCompany(
        List<WorkCenter> workCenters,
        List<String> suppliers,
        List<String> subcontractors,
        List<String> customers,
        List<Product> products,
        List<Bill> bills,
        List<Balance> balances,
        List<Production> productions,
        List<Purchase> purchases,
        List<Sale> sales,
        List<Point> points) {

    /**
     * How large it is to be.
     *
     * @param products of which the structures are made and the others bought; more than twice as many
     * @param structures bills of material, one for each product that is made, sent out or a kit
     * @param orders for production that are open
     */
    record Size(int products, int structures, int orders) {

        private static final int STRUCTURES_MIN = 20;

        /** @throws IllegalArgumentException where structures would have nothing to stand on */
        Size {
            if (structures < STRUCTURES_MIN || products < 2 * structures) {
                throw new IllegalArgumentException(
                        "There must be at least (%d) structures, not (%d), and twice as many "
                                        .formatted(STRUCTURES_MIN, structures)
                                + "products, not (%d).".formatted(products));
            }
        }

        int bought() {
            return products - structures;
        }

        int purchases() {
            return Math.max(1, products / 14);
        }

        int sales() {
            return Math.max(1, products / 11);
        }

        int points() {
            return products * 4 / 15;
        }
    }

    /** Minutes are those before and after each order. */
    record WorkCenter(String code, String name, int setupMinutes, int cleanupMinutes) {}

    /**
     * What is bought, made or sold. Bought ones come first.
     *
     * @param weighed whether its unit is the kilogram, not the piece
     * @param lots whether each of it belongs to a lot
     * @param cost in the company's currency, for one unit
     */
    record Product(String code, String name, boolean weighed, boolean lots, BigDecimal cost, List<Term> terms) {}

    /** What a supplier, or for what is sent out a subcontractor, asks for a product, and how many days it takes. */
    record Term(int partner, int leadDays, int minimum, BigDecimal price) {}

    /** What becomes of the parts of a structure. */
    enum Kind {
        MADE,
        SENT_OUT,
        KIT
    }

    /** A structure for one unit of a product; the subcontractor counts only for what is sent out. */
    record Bill(int product, Kind kind, int leadDays, int subcontractor, List<Part> parts, List<Step> steps) {}

    /** So much of a product for one of what it goes into. */
    record Part(int product, BigDecimal quantity) {}

    /** Minutes are those for one unit. */
    record Step(String name, int workCenter, int minutes) {}

    /** Stock; in so many lots where its product has lots, else in one heap: each of them of this quantity. */
    record Balance(int product, int heaps, int quantity) {}

    /** An open order; times are in UTC. */
    record Production(int bill, int quantity, LocalDateTime start, boolean reserved) {}

    /** A confirmed order at a supplier, or at a subcontractor for what is sent out. */
    record Purchase(boolean sentOut, int partner, List<Line> lines) {}

    /** A confirmed order of a customer. */
    record Sale(int customer, LocalDate promised, List<Line> lines) {}

    /** One product of an order; the day counts for purchases only. */
    record Line(int product, int quantity, BigDecimal price, LocalDate due) {}

    /** A reordering rule. */
    record Point(int product, int minimum, int maximum) {}
}
