package org.throughline.todaypages;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.pages.Spoken;
import org.throughline.pages.Texts;
import org.throughline.planning.Demand;
import org.throughline.planning.ScheduledReceipt;
import org.throughline.scenarios.Assumption;
import org.throughline.scenarios.AssumptionRow;
import org.throughline.scenarios.AssumptionRow.Kind;
import org.throughline.supply.PlanVersion;

/** What somebody filled in for an assumption, understood with the names of the plan that stands. */
final class AssumptionForm {

    private static final String QUANTITY = "-?[0-9]{1,12}([.][0-9]{1,6})?";
    private static final String DAYS = "[0-9]{1,4}";

    private final Filled filled;
    private final PlanVersion plan;
    private final Texts texts;
    private final Map<String, String> problems = new HashMap<>();

    /**
     * What is filled in.
     *
     * @param kind a word of {@link Kind}
     * @param what the item by its code, or the demand or receipt by its name
     */
    public record Filled(String kind, String what, String site, String day, String quantity, String days) {}

    AssumptionForm(Filled filled, PlanVersion plan, Texts texts) {
        this.filled = filled;
        this.plan = plan;
        this.texts = texts;
    }

    /** What is wrong with it, by field. */
    Map<String, String> problems() {
        return Map.copyOf(problems);
    }

    /** The assumption; empty where something is wrong. */
    Optional<Assumption> assumption() {
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(each -> Spoken.of(each).equals(filled.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            problem("kind", "kind");
        }
        return kind.map(this::row).filter(_ -> problems.isEmpty()).map(AssumptionRow::assumption);
    }

    private AssumptionRow row(Kind kind) {
        boolean isAtSite = kind.about() == AssumptionRow.About.ITEM_AT_SITE;
        return new AssumptionRow(
                kind,
                isAtSite ? item() : "",
                isAtSite ? site() : "",
                isAtSite ? "" : reference(kind),
                day(kind),
                quantity(kind),
                days(kind));
    }

    private String item() {
        return found(
                "what",
                "item",
                plan.assembly().labels().items().named(filled.what().strip()).map(item -> item.value()));
    }

    private String site() {
        return found(
                "site",
                "site",
                plan.assembly().labels().sites().named(filled.site().strip()).map(site -> site.value()));
    }

    private String reference(Kind kind) {
        boolean isDemand = kind.about() == AssumptionRow.About.DEMAND;
        var model = plan.assembly().model();
        Stream<String> names = isDemand
                ? model.demands().stream().map(Demand::demand)
                : model.receipts().stream().map(ScheduledReceipt::receipt);
        return found(
                "what",
                isDemand ? "demand" : "receipt",
                names.filter(filled.what().strip()::equals).findFirst());
    }

    private String found(String field, String problem, Optional<String> found) {
        if (found.isEmpty()) {
            problem(field, problem);
        }
        return found.orElse("");
    }

    private String day(Kind kind) {
        String text = filled.day().strip();
        return switch (kind) {
            case DEMAND_ADDED, RECEIPT_ADDED -> day(text);
            case DEMAND_MOVED, RECEIPT_MOVED -> text.isEmpty() ? nothingMoved() : day(text);
            case RECEIPT_DROPPED, DEMAND_DROPPED, STOCK_ADDED, LEAD_TIME, SAFETY_STOCK -> "";
        };
    }

    /** A quantity alone may be otherwise, but something must be. */
    private String nothingMoved() {
        if (filled.quantity().isBlank()) {
            problem("day", "nothing-moved");
        }
        return "";
    }

    private String day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate first = plan.assembly().asOf();
            LocalDate last = first.plusDays(plan.assembly().options().horizonDays());
            if (day.isBefore(first) || day.isAfter(last)) {
                problems.put("day", texts.of("scenarios.problem.day-out", first, last));
            }
        } catch (DateTimeException notADay) {
            problem("day", "day");
        }
        return text;
    }

    private String quantity(Kind kind) {
        String text = filled.quantity().strip();
        return switch (kind) {
            case DEMAND_ADDED, RECEIPT_ADDED -> quantity(text, 1);
            case DEMAND_MOVED, RECEIPT_MOVED -> text.isEmpty() ? "" : quantity(text, 1);
            case SAFETY_STOCK -> quantity(text, 0);
            case STOCK_ADDED -> quantity(text, -1);
            case RECEIPT_DROPPED, DEMAND_DROPPED, LEAD_TIME -> "";
        };
    }

    /** A quantity whose sign is not below this. */
    private String quantity(String text, int sign) {
        if (!text.matches(QUANTITY) || new BigDecimal(text).signum() < sign) {
            problem("quantity", sign > 0 ? "quantity" : sign == 0 ? "quantity-or-none" : "quantity-either");
        }
        return text;
    }

    private String days(Kind kind) {
        return switch (kind) {
            case LEAD_TIME -> {
                if (!filled.days().strip().matches(DAYS)) {
                    problem("days", "days");
                }
                yield filled.days().strip();
            }
            case RECEIPT_MOVED,
                    RECEIPT_DROPPED,
                    RECEIPT_ADDED,
                    DEMAND_ADDED,
                    DEMAND_MOVED,
                    DEMAND_DROPPED,
                    STOCK_ADDED,
                    SAFETY_STOCK -> "";
        };
    }

    private void problem(String field, String name) {
        problems.put(field, texts.of("scenarios.problem." + name));
    }
}
