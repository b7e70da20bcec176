package org.throughline.planning;

import java.math.BigInteger;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is needed of one node on each day, in millionths without any limit. Everything that may need it was netted. */
final class ExactNeeds {

    private final Worksheet worksheet;
    private final NodeSheet sheet;
    private final NavigableMap<Integer, BigInteger> needs = new TreeMap<>();

    ExactNeeds(Worksheet worksheet, int node) {
        this.worksheet = worksheet;
        sheet = worksheet.at(node);
    }

    /** Forecasts count with what orders leave of them; with nothing where the orders of a week cannot be counted. */
    NavigableMap<Integer, BigInteger> byDay() {
        needs.clear();
        try {
            independent();
        } catch (ArithmeticException tooLarge) {
            needs.clear();
            asTheyAre();
        }
        Edges parents = worksheet.network.parents;
        for (int edge = parents.starts[sheet.node]; edge < parents.starts[sheet.node + 1]; edge++) {
            dependent(worksheet.at(parents.targets[edge]));
        }
        return needs;
    }

    private void independent() {
        NeedsBuilder gathered = new NeedsBuilder(new RequirementOrder(worksheet.network));
        new IndependentRequirements(worksheet).gather(sheet, gathered);
        Gathered ordered = gathered.inOrder(sheet.facts);
        for (int requirement = 0; requirement < gathered.count(); requirement++) {
            add(ordered.dates[requirement], BigInteger.valueOf(ordered.quantities[requirement]));
        }
    }

    private void asTheyAre() {
        Facts facts = sheet.facts;
        for (int row = 0; row < facts.demands().length; row++) {
            if (facts.demands()[row].kind() == DemandKind.ORDER) {
                add(facts.demandDays()[row], BigInteger.valueOf(facts.demands()[row].quantity()));
            }
        }
        for (Allocation row : facts.allocations()) {
            add(Math.toIntExact(row.needDate().toEpochDay()), BigInteger.valueOf(row.quantity()));
        }
    }

    private void dependent(NodeSheet parent) {
        Netted.Orders orders = parent.netted.orders;
        for (int order = 0; order < orders.count(); order++) {
            Components components = orders.components(order);
            for (int line = components.firstLineOf(sheet.node);
                    line < components.size() && components.node(line) == sheet.node;
                    line++) {
                int day = parent.terms.needDate(orders.releaseDate(order), components.offsetDays(line));
                add(day, components.exactly(line, orders.startQuantity(order)));
            }
        }
    }

    private void add(int day, BigInteger quantity) {
        if (day <= worksheet.horizonEnd) {
            needs.merge(Math.max(worksheet.asOf, day), quantity, BigInteger::add);
        }
    }
}
