package org.throughline.trials.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.trials.odoo.Difference.HubCounts;
import org.throughline.trials.odoo.Difference.NoForecast;
import org.throughline.trials.odoo.Difference.OdooCounts;
import org.throughline.trials.odoo.Difference.OtherDay;

/** What must hold of a difference for a rule to be why; each returns the numbers by which it holds, or nothing. */
final class PartChecks {

    private static final int SHOWN = 3;

    private PartChecks() {}

    static Optional<String> newOrderComesSooner(Difference difference) {
        return sooner(difference).filter(Sooner::isThereBefore).map(Sooner::said);
    }

    static Optional<String> newOrderWouldComeSooner(Difference difference) {
        return sooner(difference)
                .filter(proposal ->
                        !proposal.isThereBefore() && !proposal.last().isBought())
                .map(proposal -> proposal.said() + " as it waits for material");
    }

    /** What the plan proposes for a component that Odoo serves from an order. */
    private record Sooner(HubOrder.Cover last, Dealing.Line line, LocalDate counted) {

        boolean isThereBefore() {
            return last.day().filter(counted::isAfter).isPresent();
        }

        String said() {
            return "Odoo gives it %s of %s on %s; the plan proposes %s, there on %s"
                    .formatted(plain(line.quantity()), line.name(), counted, last.name(), day(last.day()));
        }
    }

    /** The plan hands out supplies by the day on which they come if no material is late. */
    private static Optional<Sooner> sooner(Difference difference) {
        if (!(difference instanceof OdooCounts(var part, var line, var supplies))
                || line.record().isEmpty()
                || supplies.isEmpty()) {
            return Optional.empty();
        }
        LocalDate asOf = part.dealing().asOf();
        LocalDate counted = supplies.stream()
                .flatMap(supply -> supply.due().stream())
                .map(due -> due.isBefore(asOf) ? asOf : due)
                .max(Comparator.naturalOrder())
                .orElse(asOf);
        List<HubOrder.Cover> proposed =
                part.hub().covers().stream().filter(HubOrder.Cover::isUnordered).toList();
        boolean allSooner = proposed.stream()
                .allMatch(cover -> cover.due().isPresent()
                        && cover.day().isPresent()
                        && (cover.day().get().isBefore(counted)
                                || later(cover.due().get(), part.dealing().soonest())
                                        .isBefore(counted)));
        return !allSooner
                ? Optional.empty()
                : proposed.stream()
                        .max(Comparator.comparing(cover -> cover.day().orElse(LocalDate.MAX)))
                        .map(cover -> new Sooner(cover, line, counted));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static Optional<String> isGivenToEarlierNeeds(Difference difference) {
        return difference instanceof OdooCounts counts && others(counts).noneMatch(Dealing.Use::forStock)
                ? takers(counts)
                : Optional.empty();
    }

    /** Where a new order is there in time, the plan does not take from safety stock. */
    static Optional<String> fillsSafetyStock(Difference difference) {
        return difference instanceof OdooCounts counts
                        && others(counts).anyMatch(Dealing.Use::forStock)
                        && counts.part()
                                .hub()
                                .needDate()
                                .isAfter(counts.part().dealing().soonest())
                        && counts.part().hub().covers().stream()
                                .filter(HubOrder.Cover::isUnordered)
                                .allMatch(cover -> isInTime(cover, counts.part()))
                ? takers(counts)
                : Optional.empty();
    }

    private static boolean isInTime(HubOrder.Cover cover, Difference.Case part) {
        return cover.day().filter(day -> !day.isAfter(part.hub().needDate())).isPresent();
    }

    private static Stream<Dealing.Use> others(OdooCounts counts) {
        return counts.supplies().stream()
                .flatMap(supply -> supply.uses().stream())
                .filter(use -> !use.record().equals(counts.part().order()));
    }

    /** Who gets what Odoo counts, where nothing of it is left and all of them need it no later. */
    private static Optional<String> takers(OdooCounts counts) {
        Difference.Case part = counts.part();
        List<Dealing.Use> others = others(counts).toList();
        boolean allEarlier =
                others.stream().noneMatch(use -> use.date().isAfter(part.hub().needDate()));
        boolean nothingLeft =
                counts.supplies().stream().allMatch(supply -> supply.free().compareTo(Difference.ROUNDING) < 0);
        return others.isEmpty() || !allEarlier || !nothingLeft
                ? Optional.empty()
                : Optional.of("needed on %s; Odoo gives it %s of %s, which goes to %s"
                        .formatted(
                                part.hub().needDate(),
                                plain(counts.line().quantity()),
                                from(counts.line()),
                                others.stream()
                                        .limit(SHOWN)
                                        .map(use -> "%s (%s on %s)"
                                                .formatted(use.name(), plain(use.quantity()), use.date()))
                                        .collect(Collectors.joining(", "))));
    }

    static Optional<String> odooGivesItToOthers(Difference difference) {
        if (!(difference instanceof HubCounts(var part, var supply, var given))) {
            return Optional.empty();
        }
        List<Dealing.Line> others = part.dealing().lines().stream()
                .filter(line -> line.record().equals(supply.record()))
                .filter(line -> !line.taker().isEmpty() && !part.odoo().moves().contains(line.move()))
                .toList();
        BigDecimal taken = others.stream().map(Dealing.Line::quantity).reduce(given, BigDecimal::add);
        boolean allBefore =
                others.stream().noneMatch(line -> line.date().isAfter(part.hub().needDate()));
        boolean nothingLeft = supply.quantity().subtract(taken).compareTo(Difference.ROUNDING) < 0;
        return others.isEmpty() || !allBefore || !nothingLeft
                ? Optional.empty()
                : Optional.of("the plan gives it %s of %s, Odoo %s and the rest to %s"
                        .formatted(
                                plain(supply.givenTo(part.order())),
                                supply.name(),
                                plain(given),
                                others.stream()
                                        .limit(SHOWN)
                                        .map(line -> "%s (%s on %s)"
                                                .formatted(line.taker(), plain(line.quantity()), line.date()))
                                        .collect(Collectors.joining(", "))));
    }

    static Optional<String> isOnHold(Difference difference) {
        return difference instanceof OdooCounts(var part, var line, var _)
                        && line.record().isEmpty()
                        && part.dealing().held().compareTo(line.quantity()) >= 0
                ? Optional.of("Odoo gives it %s from stock; the hub says that %s are on hold"
                        .formatted(plain(line.quantity()), plain(part.dealing().held())))
                : Optional.empty();
    }

    static Optional<String> isOverdue(Difference difference) {
        return difference instanceof OtherDay(var part, var line, var supply)
                        && supply.due().filter(part.dealing().asOf()::isAfter).isPresent()
                        && supply.due().equals(line.comes())
                        && supply.comes().equals(Optional.of(part.dealing().asOf()))
                ? Optional.of("%s was due on %s, the plan expects it on %s"
                        .formatted(supply.name(), day(supply.due()), day(supply.comes())))
                : Optional.empty();
    }

    static Optional<String> waitsItself(Difference difference) {
        return difference instanceof OtherDay(var _, var line, var supply)
                        && !supply.holder().isEmpty()
                        && supply.due().equals(line.comes())
                        && supply.comes().stream()
                                .allMatch(comes -> supply.due().stream().allMatch(comes::isAfter))
                ? Optional.of("%s is planned for %s and waits for %s until %s"
                        .formatted(supply.name(), day(supply.due()), supply.holder(), day(supply.comes())))
                : Optional.empty();
    }

    static Optional<String> isDelayedInTheOrder(Difference difference) {
        return switch (difference) {
            case OtherDay(var _, var line, var supply) -> delayed(line, supply);
            // What comes sooner now serves it instead.
            case OdooCounts(var part, var line, var supplies)
            when !line.record().isEmpty() ->
                supplies.stream()
                        .filter(supply -> part.hub().covers().stream().allMatch(cover -> isSooner(cover, supply)))
                        .flatMap(supply -> delayed(line, supply).stream())
                        .findFirst();
            case OdooCounts _, HubCounts _, NoForecast _ -> Optional.empty();
        };
    }

    private static boolean isSooner(HubOrder.Cover cover, Dealing.Supply supply) {
        return cover.kind().equals("stock")
                || cover.day()
                        .filter(day -> supply.due().filter(day::isBefore).isPresent())
                        .isPresent();
    }

    private static Optional<String> delayed(Dealing.Line line, Dealing.Supply supply) {
        return supply.due().filter(line.ordered()::contains).isPresent()
                        && !supply.due().equals(line.comes())
                        && supply.due().equals(supply.comes())
                ? Optional.of(
                        "%s says %s, its receipt %s".formatted(supply.name(), day(supply.due()), day(line.comes())))
                : Optional.empty();
    }

    static Optional<String> isSentToASubcontractor(Difference difference) {
        return difference instanceof NoForecast(var part)
                        && part.odoo().stand() instanceof Stand.Lacking
                        && !part.hub().state().equals("ready")
                ? Optional.of("needed %s on %s; the hub says %s"
                        .formatted(
                                plain(part.odoo().needed()),
                                part.hub().needDate(),
                                part.hub().stand().map(Stand::said).orElse("it lies at the site and has to be sent")))
                : Optional.empty();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("no day");
    }

    private static String from(Dealing.Line line) {
        return line.record().isEmpty() ? "stock" : line.name();
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
