package org.throughline.todaypages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.events.PartnerId;
import org.throughline.itempages.Outlook;
import org.throughline.pages.Sorting;
import org.throughline.readiness.OrderReadiness;

/** Picks the orders that somebody wants to see, and lays them out by day or as a list. */
final class WeekBoards {

    static final int CARDS_MAX = 40;
    static final int ROWS_MAX = 200;

    private final Outlook.Judged judged;
    private final ReadinessFilter filter;
    private final QualityHold hold;
    private final LocalDate monday;
    private final LocalDate present;
    private final List<OrderReadiness> wanted;
    private final List<OrderReadiness> found;

    private WeekBoards(Outlook.Judged judged, QualityHold hold, ReadinessFilter filter, LocalDate day) {
        this.judged = judged;
        this.hold = hold;
        this.filter = filter;
        LocalDate asOf = judged.board().asOf();
        present = workWeek(asOf);
        monday = filter.monday().orElseGet(() -> day.isBefore(asOf) ? present : workWeek(day));
        wanted = judged.board().orders().stream().filter(isWanted()).toList();
        found = wanted.stream()
                .filter(order ->
                        filter.state().isEmpty() || order.verdict().word().equals(filter.state()))
                .toList();
    }

    /**
     * The board for a filter.
     *
     * @param day whose week is shown where the filter names none
     */
    static WeekBoard of(
            Outlook.Judged judged, QualityHold hold, ReadinessFilter filter, LocalDate day, Sorting sorting) {
        return new WeekBoards(judged, hold, filter, day).board(sorting);
    }

    /** All orders that the filter leaves of the list, in the order that is asked for. */
    static List<OrderCard> all(Outlook.Judged judged, QualityHold hold, ReadinessFilter filter, Sorting sorting) {
        WeekBoards boards = new WeekBoards(
                judged,
                hold,
                filter.asList() ? filter : filter.as("list"),
                judged.board().asOf());
        return ReadinessTables.ORDERS.sorted(boards.cards(boards.found), sorting);
    }

    /** At the week's end people look at the week to come. */
    private static LocalDate workWeek(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? monday.plusWeeks(1) : monday;
    }

    private WeekBoard board(Sorting sorting) {
        int skipped = (filter.page() - 1) * ROWS_MAX;
        return new WeekBoard(
                judged.board().asOf(),
                ReadinessFilter.week(monday),
                firstDay(),
                ReadinessFilter.week(monday.minusWeeks(1)),
                ReadinessFilter.week(monday.plusWeeks(1)),
                StateCounts.of(wanted),
                wanted.stream().filter(hold::delays).count(),
                sites(),
                filter.asList() ? List.of() : columns(),
                filter.asList() ? rows(sorting, skipped) : List.of(),
                found.size(),
                Math.max(1, Math.ceilDiv(found.size(), ROWS_MAX)));
    }

    private List<OrderCard> rows(Sorting sorting, int skipped) {
        return ReadinessTables.ORDERS.isSorted(sorting)
                ? ReadinessTables.ORDERS.sorted(cards(found), sorting).stream()
                        .skip(skipped)
                        .limit(ROWS_MAX)
                        .toList()
                : cards(found.stream().skip(skipped).limit(ROWS_MAX).toList());
    }

    private List<WeekBoard.SiteChoice> sites() {
        return judged.board().orders().stream()
                .map(OrderReadiness::site)
                .filter(site -> !site.value().isEmpty())
                .distinct()
                .map(site ->
                        new WeekBoard.SiteChoice(site.value(), judged.names().site(site)))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** Whether the filter leaves an order, whatever its state. */
    private Predicate<OrderReadiness> isWanted() {
        String text = filter.text().toLowerCase(Locale.ROOT);
        return order -> (!filter.lacksHeld() || hold.delays(order))
                && (filter.site().isEmpty() || order.site().value().equals(filter.site()))
                && isInTime(order.start())
                && (text.isEmpty()
                        || words(order)
                                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(text)));
    }

    private Stream<String> words(OrderReadiness order) {
        var labels = judged.plan().assembly().labels();
        return Stream.of(
                        Stream.of(
                                order.order().name(),
                                order.order().origin(),
                                labels.items().of(order.order().item())),
                        order.customers().stream()
                                .flatMap(waiting -> Stream.of(
                                        waiting.demand(), labels.partners().of(waiting.customer()))),
                        OrderCard.held(order).stream()
                                .flatMap(held -> Stream.of(
                                        held.name(),
                                        labels.items().of(held.item()),
                                        held.partner().equals(PartnerId.NONE)
                                                ? ""
                                                : labels.partners().of(held.partner()))))
                .flatMap(Function.identity());
    }

    private boolean isInTime(LocalDate start) {
        if (!filter.asList()) {
            return (showsEarlier() && start.isBefore(firstDay()))
                    || (!start.isBefore(firstDay()) && start.isBefore(monday.plusWeeks(1)));
        }
        if (filter.day().equals(ReadinessFilter.EARLIER)) {
            return start.isBefore(judged.board().asOf());
        }
        if (!filter.day().isEmpty()) {
            return start.toString().equals(filter.day());
        }
        return filter.week().isEmpty() || (!start.isBefore(monday) && start.isBefore(monday.plusWeeks(1)));
    }

    private boolean showsEarlier() {
        return monday.equals(present);
    }

    /** In the present week, what should have started before today stands in a column of its own. */
    private LocalDate firstDay() {
        LocalDate asOf = judged.board().asOf();
        return showsEarlier() && asOf.isAfter(monday) ? asOf : monday;
    }

    private List<WeekBoard.DayColumn> columns() {
        List<WeekBoard.DayColumn> columns = new ArrayList<>();
        if (showsEarlier()) {
            columns.add(column(
                    Optional.empty(),
                    found.stream()
                            .filter(order -> order.start().isBefore(firstDay()))
                            .toList()));
        }
        for (LocalDate day = firstDay(); day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
            LocalDate shown = day;
            List<OrderReadiness> orders =
                    found.stream().filter(order -> order.start().equals(shown)).toList();
            if (!orders.isEmpty() || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                columns.add(column(Optional.of(day), orders));
            }
        }
        return columns;
    }

    private WeekBoard.DayColumn column(Optional<LocalDate> day, List<OrderReadiness> orders) {
        return new WeekBoard.DayColumn(
                day, orders.size(), cards(orders.stream().limit(CARDS_MAX).toList()));
    }

    private List<OrderCard> cards(List<OrderReadiness> orders) {
        return orders.stream()
                .map(order -> OrderCard.of(order, judged.board(), judged.names()))
                .toList();
    }
}
