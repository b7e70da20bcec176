package org.throughline.trials.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing in which Odoo and the hub say different about a component. */
sealed interface Difference {

    /** Odoo rounds quantities to hundredths of a unit. */
    BigDecimal ROUNDING = new BigDecimal("0.011");

    /**
     * A component on both sides.
     *
     * @param order its order
     * @param dealing who gets the item
     */
    record Case(String order, OdooOrder.Part odoo, HubOrder.Part hub, Dealing dealing) {

        /** Both sides in a few words, with what is to be said of them. */
        String said(String name, String numbers) {
            return "%s, %s: Odoo %s, hub %s; %s"
                    .formatted(
                            name,
                            hub.code(),
                            odoo.stand().said(),
                            hub.stand().map(Stand::said).orElse(hub.state()),
                            numbers);
        }
    }

    /** The component. */
    Case part();

    /** Odoo gives it something that the plan gives to others, or keeps. */
    record OdooCounts(Case part, Dealing.Line line, List<Dealing.Supply> supplies) implements Difference {}

    /** The plan gives it something of which Odoo gives it less. */
    record HubCounts(Case part, Dealing.Supply supply, BigDecimal given) implements Difference {}

    /** Both give it the same, which comes on different days. */
    record OtherDay(Case part, Dealing.Line line, Dealing.Supply supply) implements Difference {}

    /** Odoo does not say what comes for it. */
    record NoForecast(Case part) implements Difference {}

    /** What differs, for people who look for the reason. */
    default String said() {
        return switch (this) {
            case OdooCounts(var _, var line, var supplies) ->
                "Odoo gives it %s of (%s) on %s, which the plan has as %s"
                        .formatted(line.quantity(), line.name(), line.comes(), supplies);
            case HubCounts(var _, var supply, var given) -> "Odoo gives it %s of %s".formatted(given, supply);
            case OtherDay(var _, var line, var supply) ->
                "(%s) comes on %s for Odoo, and is %s".formatted(line.name(), line.comes(), supply);
            case NoForecast _ -> "Odoo forecasts nothing at its place";
        };
    }

    /** Every difference that makes the component stand better on one side than on the other. */
    static List<Difference> of(Case part) {
        if (!part.odoo().forecast()) {
            return List.of(new NoForecast(part));
        }
        Optional<Stand> hub = part.hub().stand();
        if (hub.isEmpty()) {
            return List.of();
        }
        boolean odooIsBetter = Stand.WORST_LAST.compare(part.odoo().stand(), hub.get()) < 0;
        List<Difference> differences = new ArrayList<>(odooIsBetter ? counted(part) : covered(part));
        if (hub.get() instanceof Stand.Expected && part.odoo().stand() instanceof Stand.Expected) {
            differences.addAll(days(part));
        }
        return differences;
    }

    private static List<Dealing.Line> lines(Case part) {
        return part.dealing().lines().stream()
                .filter(line -> part.odoo().moves().contains(line.move()))
                .filter(line -> !line.reserved() && line.quantity().compareTo(ROUNDING) > 0)
                .toList();
    }

    private static List<Difference> counted(Case part) {
        return lines(part).stream()
                .map(line -> new OdooCounts(part, line, part.dealing().broughtBy(line.record())))
                .filter(counts -> isLess(given(counts), counts.line().quantity()))
                .map(Difference.class::cast)
                .toList();
    }

    private static BigDecimal given(OdooCounts counts) {
        return counts.supplies().stream()
                .map(supply -> supply.givenTo(counts.part().order()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Difference> covered(Case part) {
        return part.dealing().supplies().stream()
                .filter(supply -> !supply.record().isEmpty())
                .map(supply -> new HubCounts(part, supply, odooGives(part, supply)))
                .filter(counts -> isLess(counts.given(), counts.supply().givenTo(part.order())))
                .map(Difference.class::cast)
                .toList();
    }

    private static BigDecimal odooGives(Case part, Dealing.Supply supply) {
        return lines(part).stream()
                .filter(line -> line.record().equals(supply.record()))
                .map(Dealing.Line::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Difference> days(Case part) {
        List<Difference> days = new ArrayList<>();
        for (Dealing.Line line : lines(part)) {
            for (Dealing.Supply supply : part.dealing().broughtBy(line.record())) {
                Optional<LocalDate> comes = supply.comes();
                if (supply.givenTo(part.order()).signum() > 0 && !comes.equals(line.comes())) {
                    days.add(new OtherDay(part, line, supply));
                }
            }
        }
        return days;
    }

    private static boolean isLess(BigDecimal one, BigDecimal other) {
        return other.subtract(one).compareTo(ROUNDING) > 0;
    }
}
