package org.throughline.todaypages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.Spoken;
import org.throughline.scenarios.AssumptionRow.Field;
import org.throughline.scenarios.AssumptionRow.Kind;
import org.throughline.supply.PlanFigures;

/**
 * One scenario, and what the plan would be with it.
 *
 * @param assumptions of the scenarios that it stands on too, in the order in which they count
 * @param problems why it cannot be planned; empty where it was
 * @param result empty where it could not be planned
 * @param notCompared why it is not compared with what the visitor asked for; empty where it is
 * @param others the scenarios that it can be compared with
 * @param form what the form for another assumption offers
 */
public record ScenarioSheet(
        Head head,
        List<Line> assumptions,
        List<Problem> problems,
        Optional<Result> result,
        Optional<NotCompared> notCompared,
        List<Choice> others,
        Form form) {

    /** Copies the lists. */
    public ScenarioSheet {
        assumptions = List.copyOf(assumptions);
        problems = List.copyOf(problems);
        others = List.copyOf(others);
    }

    /** The same, with the reason why it is not compared with anything. */
    ScenarioSheet notComparedWith(NotCompared reason) {
        return new ScenarioSheet(head, assumptions, problems, result, Optional.of(reason), others, form);
    }

    /**
     * What it is.
     *
     * @param base the name of the scenario it stands on; empty for the live plan
     * @param mine whether the visitor may change it
     */
    public record Head(long id, String name, String note, String base, String owner, boolean mine, boolean shared) {}

    /**
     * Something that it assumes.
     *
     * @param number its own in the scenario, from 1; 0 where another one assumes it
     * @param of the scenario that assumes it
     * @param words all that it says, by identities: whoever takes it out sends them along, as it may be gone then
     * @param reference the demand, receipt or supplier it is about; the other sites that close where one does
     */
    public record Line(
            int number,
            String words,
            String of,
            Kind kind,
            PlanWork.Thing item,
            PlanWork.Thing site,
            String reference,
            String day,
            String quantity,
            String days) {

        /** The sentence that says it, in the words of the texts. */
        public String sentence() {
            return isLess() ? "stock-taken" : isSeveralSites() ? "sites-closed" : Spoken.of(kind);
        }

        /** Sites of one calendar work on the same days. */
        private boolean isSeveralSites() {
            return kind == Kind.SITE_CLOSED && !reference.isEmpty();
        }

        /** The quantity as the sentence says it. */
        public String spokenQuantity() {
            return isLess() ? quantity.substring(1) : quantity;
        }

        /** Stock may also be assumed not to be there. */
        private boolean isLess() {
            return quantity.startsWith("-");
        }
    }

    /**
     * A scenario that it was to be compared with.
     *
     * @param name empty where the visitor knows of no such scenario
     * @param problems why it is not, in sentences
     */
    public record NotCompared(String name, List<String> problems) {

        /** Copies the problems. */
        public NotCompared {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Why the scenario cannot be planned.
     *
     * @param line the assumption without which it could; empty where none is the reason
     */
    public record Problem(String sentence, Optional<Line> line) {}

    /** Another scenario. */
    public record Choice(long id, String name) {}

    /** What is to be assumed, as the address says it: of what, by its code or name, and where; empty where not said. */
    public record Asked(Kind kind, String what, String site) {}

    /** A demand or an order as it stands, by the names that the plan has. */
    public record Now(String item, String site, BigDecimal quantity, LocalDate due) {}

    /**
     * What the form offers.
     *
     * @param asked what is to be assumed
     * @param now the demand or order that is asked about, in the live plan; empty where it knows none of this name
     * @param kinds what else may be
     * @param known items, demands or orders that it may be about; empty where they are too many to choose from
     * @param suppliers empty where they are too many to choose from
     */
    public record Form(
            Asked asked,
            Optional<Now> now,
            List<Kind> kinds,
            List<String> known,
            List<String> suppliers,
            List<String> sites,
            String firstDay,
            String lastDay) {

        /** Copies the lists. */
        public Form {
            kinds = List.copyOf(kinds);
            known = List.copyOf(known);
            suppliers = List.copyOf(suppliers);
            sites = List.copyOf(sites);
        }

        /** What the field is called that says what the assumption is about. */
        public String what() {
            return asked.kind().says(Field.DEMAND)
                    ? "demand"
                    : asked.kind().says(Field.RECEIPT) ? "receipt" : "item-code";
        }
    }

    /**
     * What the plan would be.
     *
     * @param live the plan as it stands
     * @param figures the plan with the scenario
     * @param compared what it is compared with; empty where that is the live plan
     * @param promises the demands that would be served on another day, or be due on another; the first of them
     * @param promisesTotal how many there are
     * @param changes proposed orders and messages that would be new, gone or otherwise than in what it is compared
     * with; the first of them
     * @param changesTotal how many there are
     */
    public record Result(
            String currency,
            PlanFigures live,
            PlanFigures figures,
            Optional<Compared> compared,
            List<Promised> promises,
            int promisesTotal,
            List<PlanWork.Change> changes,
            int changesTotal) {

        /** Copies the lists. */
        public Result {
            promises = List.copyOf(promises);
            changes = List.copyOf(changes);
        }
    }

    /** A scenario that another one is compared with. */
    public record Compared(String name, PlanFigures figures) {}

    /**
     * When a demand would be served.
     *
     * @param due the day on which it is due, in the first of the plans that has it
     * @param compared with the scenario that this one is compared with; empty where it is compared with none
     */
    public record Promised(
            PlanWork.Thing item,
            PlanWork.Thing site,
            String demand,
            String due,
            Served live,
            Served with,
            Optional<Served> compared) {}

    /**
     * When one plan serves a demand.
     *
     * @param due the day on which it is due; empty where the plan has no such demand
     * @param day the day on which it is served; empty where it never is
     * @param lateDays how many days that is after it is due
     * @param turn what became of it, seen from the live plan
     */
    public record Served(String due, String day, int lateDays, Turn turn) {}

    /** What becomes of a demand with a scenario: neither good nor bad in itself. */
    public enum Turn {
        SAME,
        SOONER,
        LATER,
        /** The live plan never serves it. */
        SERVED_AT_LAST,
        /** The live plan serves it. */
        NOT_SERVED,
        /** The live plan has no such demand. */
        ADDED,
        /** The live plan has it. */
        DROPPED
    }
}
