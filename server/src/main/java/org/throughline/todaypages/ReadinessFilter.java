package org.throughline.todaypages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.pages.Addresses;
import org.throughline.pages.Parameter;
import org.throughline.pages.Visit;

/**
 * What somebody wants to see of the orders; all of it stands in the address. What is not understood counts as not said.
 *
 * @param view {@code board} or {@code list}
 * @param site the identity of a site; empty for all
 * @param state ready, waiting, late, short or unknown; empty for all
 * @param lacks {@code held} for those that wait for what quality holds; empty for all
 * @param text part of an order, item or customer, or of what holds the order; empty for all
 * @param week such as {@code 2026-W10}; empty for the present one on the board, and for all in the list
 * @param day such as {@code 2026-03-04}, or {@code earlier} for those that should have started; empty for all
 * @param page of the list, from 1
 * @param order the identity of the order that is shown beside; empty for none
 */
public record ReadinessFilter(
        String view,
        String site,
        String state,
        String lacks,
        String text,
        String week,
        String day,
        int page,
        String order) {

    /** The day that stands for all before today. */
    static final String EARLIER = "earlier";

    /** Everything, with no order beside it. */
    static final ReadinessFilter EVERYTHING = new ReadinessFilter("board", "", "", "", "", "", "", 1, "");

    private static final String HELD = "held";
    private static final String BOARD = "board";
    private static final String LIST = "list";
    private static final String PATH = "/readiness";
    private static final DateTimeFormatter WEEK_DAY = DateTimeFormatter.ISO_WEEK_DATE;

    private static final Parameter VIEW =
            Parameter.text("view", "readiness.parameter.view").oneOf(List.of(BOARD, LIST));
    private static final Parameter SITE = Parameter.text("site", "readiness.parameter.site");
    private static final Parameter STATE = Parameter.text("state", "readiness.parameter.state")
            .oneOf(List.of("ready", "waiting", "late", "short", "unknown"));
    private static final Parameter LACKS =
            Parameter.text("lacks", "readiness.parameter.lacks").oneOf(List.of(HELD));
    private static final Parameter TEXT = Parameter.text("text", "frame.parameter.text");
    private static final Parameter WEEK = Parameter.text("week", "readiness.parameter.week");
    private static final Parameter DAY = Parameter.text("day", "readiness.parameter.day");
    private static final Parameter ORDER = Parameter.text("order", "readiness.parameter.order");

    /** What is read of an address. */
    static final List<Parameter> PARAMETERS = List.of(
            VIEW, SITE, STATE, LACKS, TEXT, WEEK, DAY, ORDER, Parameter.PAGE, Parameter.sortOf(ReadinessTables.ORDERS));

    static ReadinessFilter of(Visit visit) {
        return new ReadinessFilter(
                said(visit, VIEW).equals(LIST) ? LIST : BOARD,
                said(visit, SITE),
                said(visit, STATE),
                said(visit, LACKS).equals(HELD) ? HELD : "",
                said(visit, TEXT),
                monday(said(visit, WEEK)).isPresent() ? said(visit, WEEK) : "",
                said(visit, DAY),
                page(said(visit, Parameter.PAGE)),
                said(visit, ORDER));
    }

    private static String said(Visit visit, Parameter parameter) {
        return visit.parameter(parameter).map(String::strip).orElse("");
    }

    private static int page(String said) {
        return said.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(said) : 1;
    }

    /** Whether the list is shown and not the board. */
    public boolean asList() {
        return view.equals(LIST);
    }

    /** The first day of the week that was asked for. */
    Optional<LocalDate> monday() {
        return monday(week);
    }

    private static Optional<LocalDate> monday(String week) {
        try {
            return week.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(week + "-1", WEEK_DAY));
        } catch (DateTimeException notAWeek) {
            return Optional.empty();
        }
    }

    /** The week of a day, as an address writes it. */
    static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The same with an order beside it. */
    public ReadinessFilter selecting(String chosen) {
        return new ReadinessFilter(view, site, state, lacks, text, week, day, page, chosen);
    }

    /** The same as board or list. */
    public ReadinessFilter as(String wanted) {
        return new ReadinessFilter(wanted, site, state, lacks, text, week, "", 1, order);
    }

    /** The same for those of a state; again for all where it is asked for already. */
    public ReadinessFilter inState(String wanted) {
        return new ReadinessFilter(view, site, wanted.equals(state) ? "" : wanted, lacks, text, week, day, 1, order);
    }

    /** Whether only those are wanted that wait for what quality holds. */
    public boolean lacksHeld() {
        return lacks.equals(HELD);
    }

    /** The same for those that wait for what quality holds; again for all where it is asked for already. */
    public ReadinessFilter lackingHeld() {
        return new ReadinessFilter(view, site, state, lacksHeld() ? "" : HELD, text, week, day, 1, order);
    }

    /** The same in another week, without an order beside it. */
    public ReadinessFilter inWeek(String wanted) {
        return new ReadinessFilter(view, site, state, lacks, text, wanted, "", 1, "");
    }

    /** The orders of one day, as a list. */
    public ReadinessFilter onDay(String wanted) {
        return new ReadinessFilter(LIST, site, state, lacks, text, "", wanted, 1, order);
    }

    /** The list of those that have this in a name: of their own, of whom they serve or of what holds them. */
    static ReadinessFilter naming(String words) {
        return EVERYTHING.as(LIST).saying(words);
    }

    private ReadinessFilter saying(String words) {
        return new ReadinessFilter(view, site, state, lacks, words, week, day, page, order);
    }

    /** The address that shows this. */
    public String address() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("view", asList() ? view : "");
        said.put("site", site);
        said.put("state", state);
        said.put("lacks", lacks);
        said.put("text", text);
        said.put("week", week);
        said.put("day", day);
        said.put("page", page == 1 ? "" : Integer.toString(page));
        said.put("order", order);
        String parameters = said.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + Addresses.encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? PATH : PATH + "?" + parameters;
    }
}
