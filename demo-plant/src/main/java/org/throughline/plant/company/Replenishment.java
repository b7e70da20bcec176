package org.throughline.plant.company;

import org.throughline.plant.company.Catalogue.Item;

/** How long the company waits for an item, and for how long it orders at once. */
public final class Replenishment {

    private Replenishment() {}

    /** Days from order to shelf. */
    public static int leadTimeDays(Item item, Catalogue catalogue) {
        Catalogue.Bill bill = catalogue.billOf(item);
        if (bill != null && !bill.kind().equals("subcontract")) {
            return Math.max(1, bill.days());
        }
        return Sheet.read("suppliers.csv").lines().stream()
                .filter(line -> line.text("name").equals(item.supplier()))
                .findFirst()
                .map(line -> line.whole("days"))
                .orElse(1);
    }

    /** Days that stock lasts when an order comes late: longer for what comes from outside. */
    static int safetyDays(Item item, Catalogue catalogue) {
        return catalogue.billOf(item) == null ? 5 : 2;
    }

    /** Days that one order lasts: bought goods come in larger lots than made ones. */
    static int coverDays(Item item, Catalogue catalogue) {
        return catalogue.billOf(item) == null ? 6 : 2;
    }
}
