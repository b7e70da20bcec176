package org.throughline.tradepages;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.pages.Parameter;
import org.throughline.pages.Texts;
import org.throughline.pages.Visit;
import org.throughline.planning.Inquiry;
import org.throughline.structure.Source;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;

/**
 * What a customer asks for, as somebody typed it.
 *
 * @param item its code
 * @param site the code of the site that is to deliver
 * @param day the wanted day as ISO writes it
 * @param customer by name; may be empty
 */
public record Asking(String item, String site, String quantity, String day, String customer) {

    /** Spaces around what is typed mean nothing. */
    public Asking {
        item = item.strip();
        site = site.strip();
        quantity = quantity.strip();
        day = day.strip();
        customer = customer.strip();
    }

    private static final Parameter ITEM = Parameter.text("item", "promises.parameter.item");
    private static final Parameter SITE = Parameter.text("site", "promises.parameter.site");
    private static final Parameter QUANTITY = Parameter.text("quantity", "promises.parameter.quantity");
    private static final Parameter DAY = Parameter.day("day", "promises.parameter.day");
    private static final Parameter CUSTOMER = Parameter.text("customer", "promises.parameter.customer");
    private static final Parameter ASK = Parameter.texts("ask", "promises.parameter.ask");
    private static final Parameter HOW =
            Parameter.text("how", "promises.parameter.how").oneOf(PromiseBasis.words());

    /** What is read of an address. */
    static final List<Parameter> PARAMETERS = List.of(ITEM, SITE, QUANTITY, DAY, CUSTOMER, ASK, HOW);

    private static final String NUMBER = "[0-9]{1,12}([.][0-9]{1,6})?";
    private static final int PRIORITY = 10;
    private static final int DECIMALS = 6;
    private static final int PARTS = 5;

    /** The fields of the form, or each line of {@code ask}: item; site; quantity; day; customer. */
    static List<Asking> in(Visit visit) {
        List<Asking> askings = new ArrayList<>();
        if (isTyped(visit)) {
            askings.add(typed(visit));
        }
        askings.addAll(of(visit.all(ASK)));
        return askings;
    }

    /** One for each line of some texts. */
    static List<Asking> of(List<String> texts) {
        return texts.stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(Asking::of)
                .toList();
    }

    /** The lines of {@code ask} as they were typed. */
    static String lines(Visit visit) {
        return String.join("\n", visit.all(ASK));
    }

    /** What its answer is to stand on; what the address says wrongly is not said. */
    static PromiseBasis how(Visit visit) {
        return PromiseBasis.of(field(visit, HOW)).orElse(PromiseBasis.PLAN);
    }

    /** Whether the form was sent; a link may fill in some of its fields. */
    static boolean isTyped(Visit visit) {
        return visit.parameter(QUANTITY).isPresent();
    }

    /** The fields of the form, as far as they are filled in. */
    static Asking typed(Visit visit) {
        return new Asking(
                field(visit, ITEM),
                field(visit, SITE),
                field(visit, QUANTITY),
                field(visit, DAY),
                field(visit, CUSTOMER));
    }

    private static String field(Visit visit, Parameter parameter) {
        return visit.parameter(parameter).orElse("");
    }

    private static Asking of(String line) {
        List<String> parts = new ArrayList<>(List.of(line.split(";", PARTS)));
        while (parts.size() < PARTS) {
            parts.add("");
        }
        return new Asking(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }

    /** What is wrong with it by field, as this plan knows items, sites and days. */
    Map<String, String> problems(Texts texts, PlanVersion plan) {
        Map<String, String> problems = problems(texts);
        Labels labels = plan.assembly().labels();
        boolean isItem = labels.items().named(item).isPresent();
        boolean isSite = labels.sites().named(site).isPresent();
        if (!isItem) {
            problems.put("item", texts.of(item.isEmpty() ? "promises.problem.no-item" : "promises.problem.item", item));
        }
        if (!isSite) {
            problems.put("site", texts.of("promises.problem.site"));
        }
        if (isItem && isSite && !isPlanned(plan)) {
            problems.put("item", texts.of("promises.problem.not-planned", item, site));
        }
        if (date().isPresent() && !isWithinHorizon(plan)) {
            problems.put(
                    "day",
                    texts.of(
                            "promises.problem.day-out",
                            plan.assembly().asOf(),
                            plan.assembly().lastDay()));
        }
        return problems;
    }

    /** What is to be known of it by field, though it is answered: this plan may not know the customer. */
    Map<String, String> remarks(Texts texts, PlanVersion plan) {
        return customer.isEmpty()
                        || plan.assembly().labels().partners().named(customer).isPresent()
                ? Map.of()
                : Map.of("customer", texts.of("promises.remark.customer"));
    }

    /** The field that becomes this column of a demand; empty where none does. */
    static String field(String column) {
        return switch (column) {
            case "item", "site", "quantity" -> column;
            case "due_date" -> "day";
            default -> "";
        };
    }

    /** Whether its day is one on which the plan looks. */
    boolean isWithinHorizon(PlanVersion plan) {
        return date().filter(plan.assembly()::looksAt).isPresent();
    }

    private boolean isPlanned(PlanVersion plan) {
        return plan.plan()
                .at(item, site)
                .filter(node -> node.source() != Source.UNPLANNED)
                .isPresent();
    }

    /** What is wrong with it by field, so far as no plan is needed to see it. */
    Map<String, String> problems(Texts texts) {
        Map<String, String> problems = new HashMap<>();
        if (!quantity.matches(NUMBER) || amount().signum() == 0) {
            problems.put("quantity", texts.of("promises.problem.quantity"));
        }
        if (date().isEmpty()) {
            problems.put("day", texts.of("promises.problem.day"));
        }
        return problems;
    }

    /** All of it that was given, as one line of several is written. */
    public String line() {
        return Stream.of(item, site, quantity, day, customer)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** The line that asks for it on another day. */
    public String lineFor(String otherDay) {
        return String.join("; ", item, site, quantity, otherDay, customer);
    }

    /** The quantity, where it is sound. */
    BigDecimal amount() {
        return new BigDecimal(quantity);
    }

    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** The question for the engine, where it is sound. */
    Inquiry inquiry(String reference) {
        return new Inquiry(
                reference,
                item,
                site,
                date().orElseThrow(),
                amount().movePointRight(DECIMALS).longValueExact(),
                customer,
                PRIORITY,
                false);
    }
}
