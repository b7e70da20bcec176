package org.throughline.itempages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.pages.Addresses;
import org.throughline.pages.Parameter;
import org.throughline.pages.Visit;
import org.throughline.supply.PeggingGraph.Direction;

/**
 * What pegging is followed from, as the address says it: one of an item at a site, a supply or a demand by its name in
 * the plan, or an order by its identity.
 *
 * @param site empty for the first at which the item is planned
 * @param direction both ways where the address names none
 */
public record PeggingChoice(String item, String site, String supply, String demand, String order, Direction direction) {

    private static final Parameter ITEM = Parameter.text("item", "pegging.parameter.item");
    private static final Parameter SITE = Parameter.text("site", "pegging.parameter.site");
    private static final Parameter SUPPLY = Parameter.text("supply", "pegging.parameter.supply");
    private static final Parameter DEMAND = Parameter.text("demand", "pegging.parameter.demand");
    private static final Parameter ORDER = Parameter.text("order", "pegging.parameter.order");
    private static final Parameter DIRECTION = Parameter.text("direction", "pegging.parameter.direction")
            .oneOf(Stream.of(Direction.values()).map(PeggingChoice::word).toList());

    /** What is read of an address. */
    static final List<Parameter> PARAMETERS = List.of(ITEM, SITE, SUPPLY, DEMAND, ORDER, DIRECTION);

    static PeggingChoice of(Visit visit) {
        return new PeggingChoice(
                named(visit, ITEM),
                named(visit, SITE),
                named(visit, SUPPLY),
                named(visit, DEMAND),
                named(visit, ORDER),
                direction(visit.parameter(DIRECTION).orElse("")));
    }

    private static String named(Visit visit, Parameter parameter) {
        return visit.parameter(parameter).orElse("").strip();
    }

    private static Direction direction(String word) {
        return Stream.of(Direction.values())
                .filter(direction -> word(direction).equals(word))
                .findFirst()
                .orElse(Direction.BOTH);
    }

    static PeggingChoice ofItem(String item, String site) {
        return new PeggingChoice(item, site, "", "", "", Direction.BOTH);
    }

    /** All that is open of an order. */
    public static PeggingChoice ofOrder(String order) {
        return new PeggingChoice("", "", "", "", order, Direction.BOTH);
    }

    static PeggingChoice ofSupply(String supply) {
        return new PeggingChoice("", "", supply, "", "", Direction.BOTH);
    }

    static PeggingChoice ofDemand(String demand) {
        return new PeggingChoice("", "", "", demand, "", Direction.BOTH);
    }

    /** What it is called by; empty where the address names nothing. */
    String name() {
        return Stream.of(item, supply, demand, order)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** How an address says a direction. */
    public static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    /** The same, followed in another direction. */
    public PeggingChoice going(Direction other) {
        return new PeggingChoice(item, site, supply, demand, order, other);
    }

    /** Where it is shown. */
    public String address() {
        List<String> parameters = new ArrayList<>();
        add(parameters, "item", item);
        add(parameters, "site", site);
        add(parameters, "supply", supply);
        add(parameters, "demand", demand);
        add(parameters, "order", order);
        add(parameters, "direction", direction == Direction.BOTH ? "" : word(direction));
        return PeggingPage.PATH + "?" + String.join("&", parameters);
    }

    /** Where it is shown with some groups taken apart. */
    String address(Iterable<String> open) {
        StringBuilder address = new StringBuilder(address());
        open.forEach(group -> address.append("&open=").append(Addresses.encoded(group)));
        return address.toString();
    }

    private static void add(List<String> parameters, String name, String value) {
        Optional.of(value)
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> parameters.add(name + "=" + Addresses.encoded(said)));
    }
}
