package org.throughline.todaypages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.itempages.Defaulted;
import org.throughline.itempages.NamedItem;
import org.throughline.itempages.PlanWork;

/**
 * One manufacturing order with everything that decides whether it can start.
 *
 * @param because what is not there, and what brings it; empty where all is there or nothing is known
 * @param why why nothing is known; empty where something is
 * @param chain what holds it, down to the source
 * @param waiting whom it serves
 * @param currency of all money on it
 * @param pegged whether the plan has anything to come of it, whose customers can be followed
 * @param brings what is to come of it, by its names in the plan
 * @param story how it came to stand so, the newest first
 */
public record OrderSheet(
        OrderCard order,
        Optional<Absence> because,
        String why,
        List<ComponentLine> components,
        List<ChainBox> chain,
        List<CustomerWait> waiting,
        String currency,
        List<OperationLine> operations,
        boolean pegged,
        List<String> brings,
        List<StoryLine> story) {

    public OrderSheet {
        components = List.copyOf(components);
        chain = List.copyOf(chain);
        waiting = List.copyOf(waiting);
        operations = List.copyOf(operations);
        brings = List.copyOf(brings);
        story = List.copyOf(story);
    }

    /** Whether anything that it says of components rests on a default. */
    public boolean restsOnDefault() {
        return components.stream().anyMatch(line -> line.defaulted().rests())
                || chain.stream().anyMatch(box -> box.defaulted().rests());
    }

    /**
     * What is not there.
     *
     * @param first what brings it, or that nothing does
     * @param last what that waits for in the end; empty where it waits for nothing else
     */
    public record Absence(BigDecimal quantity, NamedItem item, ProvisionLook first, Optional<ProvisionLook> last) {}

    /**
     * A component with what it gets; quantities are in the item's unit.
     *
     * @param defaulted what the plan of the component rests on that the data does not say
     */
    public record ComponentLine(
            NamedItem item,
            String site,
            BigDecimal needed,
            BigDecimal issued,
            BigDecimal reserved,
            LocalDate needDate,
            String state,
            List<CoverLine> covers,
            Defaulted defaulted) {

        public ComponentLine {
            covers = List.copyOf(covers);
        }
    }

    /**
     * What a component gets.
     *
     * @param from {@code stock}, {@code subcontract-stock}, {@code order} or {@code nothing}
     * @param provision the order that brings it; empty for stock and nothing
     * @param day when it is there if nobody acts; empty for stock, and for never
     * @param late whether that is after the day it is needed
     */
    public record CoverLine(
            String from,
            BigDecimal quantity,
            Optional<ProvisionLook> provision,
            Optional<LocalDate> day,
            boolean late) {}

    /**
     * A link of the chain.
     *
     * @param kind {@code order}, {@code item}, {@code supply}, {@code nothing} or {@code partner}
     * @param title a name
     * @param quantity what is made, absent or brought, in the unit; empty for a partner
     * @param due the day its papers expect it
     * @param there the day on which it is there if nobody acts
     * @param address where more is to be seen; empty for nowhere
     * @param receipt what the plan awaits under this name; empty where it awaits nothing
     * @param defaulted of an item what its plan rests on that the data does not say
     */
    public record ChainBox(
            String kind,
            String title,
            Optional<BigDecimal> quantity,
            String unit,
            Optional<LocalDate> due,
            Optional<LocalDate> there,
            String address,
            String receipt,
            Defaulted defaulted) {}

    /**
     * A customer's demand that the order serves.
     *
     * @param address where the demand's order is shown; empty where it has none
     * @param promised when all of it will be served if nobody acts; empty for never
     * @param money the price of the part that the order serves
     */
    public record CustomerWait(
            String demand,
            String address,
            PlanWork.Thing customer,
            NamedItem item,
            BigDecimal quantity,
            LocalDate due,
            Optional<LocalDate> promised,
            int lateDays,
            BigDecimal money) {}

    /**
     * A work order.
     *
     * @param state blocked, ready, in-progress, done or cancelled
     * @param can whether it can start, as far as its components and those of the work orders before it go; a word as
     *     for the order
     * @param canOn the day on which it can; empty where it can now, or never
     * @param material the word for its own components, as for the order
     * @param until when the last of them is there; empty where it is there, or never comes
     * @param held what its own components lack; empty where nothing is known to hold them
     * @param after the work order that has to be done before it; empty where none has
     * @param behind the work order before it whose components hold it longer than its own; empty where none does
     */
    public record OperationLine(
            String name,
            String workCenter,
            String state,
            String can,
            Optional<LocalDate> canOn,
            String material,
            Optional<LocalDate> until,
            Optional<Held> held,
            String after,
            String behind,
            Optional<Instant> start,
            BigDecimal expectedMinutes) {}

    /**
     * The component that holds a work order longest.
     *
     * @param absent what is not where it is needed, in the item's unit
     * @param chain what holds it, from what it waits for down to the last
     */
    public record Held(NamedItem item, String site, BigDecimal absent, List<ProvisionLook> chain) {

        public Held {
            chain = List.copyOf(chain);
        }
    }

    /** From then on it stood so. */
    public record StoryLine(Instant at, int plan, String state, Optional<LocalDate> until, String because) {}
}
