package org.throughline.itempages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.planning.ReceiptKind;
import org.throughline.planning.RequirementKind;
import org.throughline.planning.SupplyKind;
import org.throughline.structure.Source;

/**
 * One item at one site, as the plan has it: the time-phased record, who gets what, and what it rests on.
 *
 * @param otherSites where else the item is planned
 * @param never what was ordered or is planned and will not come unless somebody acts
 * @param needsTotal how many needs there are, of which the first are listed
 * @param suppliesTotal how many supplies there are, of which the first are listed
 */
public record PlanItem(
        Head head,
        List<PlanWork.Thing> otherSites,
        int weekCount,
        BigDecimal start,
        BigDecimal never,
        List<Week> weeks,
        Week later,
        Picture picture,
        List<Supply> supplies,
        int suppliesTotal,
        List<Need> needs,
        int needsTotal,
        List<PlanWork.Line> messages,
        List<PlanWork.Change> changes,
        List<String> defaults) {

    private static final int LATE_MAX = 3;

    public PlanItem {
        otherSites = List.copyOf(otherSites);
        weeks = List.copyOf(weeks);
        supplies = List.copyOf(supplies);
        needs = List.copyOf(needs);
        messages = List.copyOf(messages);
        changes = List.copyOf(changes);
        defaults = List.copyOf(defaults);
    }

    /** What is on order and brings somebody what they need too late, or never; the first few. */
    public List<Supply> lateReceipts() {
        return supplies.stream()
                .filter(supply -> supply.kind() == SupplyKind.RECEIPT && supply.lateUses() > 0)
                .limit(LATE_MAX)
                .toList();
    }

    /** The weeks, and what comes behind them. */
    Stream<Week> record() {
        return Stream.concat(weeks.stream(), Stream.of(later));
    }

    /**
     * What stands above the record.
     *
     * @param unit the name of the unit of every quantity
     * @param supplier who is asked for it; empty where nobody is chosen
     * @param leadTimeDays working days for make and subcontract, calendar days for buy and transfer
     * @param position the stock; empty where there never was any
     */
    public record Head(
            PlanWork.Thing item,
            String description,
            PlanWork.Thing site,
            String unit,
            Source source,
            String supplier,
            String fromSite,
            int leadTimeDays,
            String planner,
            BigDecimal safetyStock,
            BigDecimal onOrder,
            Optional<StockFigures> position) {

        /** Whether its lead time counts working days. */
        public boolean countsWorkingDays() {
            return source == Source.MAKE || source == Source.SUBCONTRACT;
        }
    }

    /**
     * A week, or all that comes behind the last.
     *
     * @param monday its first day; empty for what comes behind
     */
    public record Week(
            Optional<LocalDate> monday,
            BigDecimal gross,
            BigDecimal scheduled,
            BigDecimal planned,
            BigDecimal projected,
            BigDecimal released) {}

    /** What the picture draws; days are ISO dates. */
    public record Picture(
            String unit,
            String end,
            BigDecimal safetyStock,
            List<Point> projected,
            List<Point> needed,
            List<Mark> scheduled,
            List<Mark> planned) {

        public Picture {
            projected = List.copyOf(projected);
            needed = List.copyOf(needed);
            scheduled = List.copyOf(scheduled);
            planned = List.copyOf(planned);
        }
    }

    /** So much on a day. */
    public record Point(String day, BigDecimal amount) {}

    /** Something that comes on a day. */
    public record Mark(String day, BigDecimal amount, String name) {}

    /**
     * What covers needs, and who gets it.
     *
     * @param receipt what kind of order will bring it; empty for stock and for planned orders
     * @param address where its order is shown; empty where it has none
     * @param supplier who brings it; empty where nobody outside does
     * @param due the ISO date on which it should come; empty for stock
     * @param comes the ISO date on which it comes if nobody acts; empty for never
     * @param free what nobody gets of it
     * @param defaulted what it rests on that the data does not say; nothing for stock and for what is on order
     */
    public record Supply(
            SupplyKind kind,
            Optional<ReceiptKind> receipt,
            String name,
            String address,
            PlanWork.Thing supplier,
            String due,
            String comes,
            BigDecimal quantity,
            BigDecimal free,
            List<Use> uses,
            Defaulted defaulted) {

        public Supply {
            uses = List.copyOf(uses);
        }

        /** How many who wait for it get it too late, or never; safety stock waits for nothing. */
        public long lateUses() {
            return uses.stream()
                    .filter(use -> use.kind() != RequirementKind.SAFETY_STOCK)
                    .filter(use -> comes.isEmpty() || use.lateDays() > 0)
                    .count();
        }
    }

    /** A need that gets so much. */
    public record Use(
            RequirementKind kind,
            String name,
            String address,
            String date,
            BigDecimal quantity,
            int lateDays,
            List<Customer> customers) {

        public Use {
            customers = List.copyOf(customers);
        }
    }

    /**
     * Something that is needed, and what it gets.
     *
     * @param feasible the ISO date on which all of it is there if nobody acts; empty for never
     * @param address where the order that needs it is shown; empty where there is none
     * @param uncovered what no supply was found for
     */
    public record Need(
            RequirementKind kind,
            String name,
            String address,
            String date,
            BigDecimal quantity,
            BigDecimal uncovered,
            String feasible,
            List<CoverLine> covers,
            List<Customer> customers) {

        public Need {
            covers = List.copyOf(covers);
            customers = List.copyOf(customers);
        }
    }

    /** What a need gets from one supply. */
    public record CoverLine(SupplyKind kind, String supply, String address, BigDecimal quantity, String comes) {}

    /**
     * A customer who waits at the end.
     *
     * @param address where the demand's order is shown; empty where it has none
     */
    public record Customer(String demand, String address, PlanWork.Thing customer, PlanWork.Thing item) {}
}
