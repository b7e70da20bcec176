package org.throughline.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.ItemId;
import org.throughline.events.SiteId;
import org.throughline.planning.MessageCode;
import org.throughline.structure.Source;

/**
 * What a plan says about one thing, in the form in which plans are kept and compared. Names that number the orders of
 * one plan only are left out; what an order serves stands in their place.
 */
sealed interface PlanRow {

    /** The item it is about. */
    ItemId item();

    /** The site it is about. */
    SiteId site();

    /** What kind of thing it is about. */
    PlanChange.Subject subject();

    /** The demand, receipt or order by which people know it. */
    String reference();

    /** The day it names, empty where it names none. */
    String day();

    /** The quantity it names. */
    BigDecimal quantity();

    /** The demands and supplies whose changes would explain a change of it, the likeliest first. */
    List<String> dependsOn();

    /** What people go by: where this is as it was, the row is only worded otherwise. */
    List<Object> gist();

    /**
     * An order that the plan proposes.
     *
     * @param serves the demand, receipt or safety stock at the end of the chain that the order serves first
     * @param receipt when it comes if nobody acts; empty where it never does
     */
    record ProposedOrder(
            ItemId item,
            SiteId site,
            Source source,
            String serves,
            BigDecimal quantity,
            BigDecimal startQuantity,
            LocalDate release,
            LocalDate due,
            LocalDate need,
            String receipt,
            String supplier,
            String fromSite,
            String bill)
            implements PlanRow {

        @Override
        public PlanChange.Subject subject() {
            return PlanChange.Subject.ORDER;
        }

        @Override
        public String reference() {
            return serves;
        }

        @Override
        public String day() {
            return release.toString();
        }

        @Override
        public List<String> dependsOn() {
            return List.of(serves);
        }

        @Override
        public List<Object> gist() {
            return List.of(this);
        }
    }

    /**
     * When a demand will be served.
     *
     * @param promised empty where it never is
     * @param cause the chain of supplies that holds it, by their lasting names
     */
    record PromisedDate(
            ItemId item,
            SiteId site,
            String demand,
            LocalDate due,
            BigDecimal quantity,
            String promised,
            int lateDays,
            List<String> cause)
            implements PlanRow {

        @Override
        public PlanChange.Subject subject() {
            return PlanChange.Subject.PROMISE;
        }

        @Override
        public String reference() {
            return demand;
        }

        @Override
        public String day() {
            return promised;
        }

        @Override
        public List<String> dependsOn() {
            return Stream.concat(Stream.of(demand), cause.reversed().stream()).toList();
        }

        @Override
        public List<Object> gist() {
            return List.of(promised, due, quantity.stripTrailingZeros());
        }
    }

    /** What somebody must do or know. */
    record RaisedMessage(
            ItemId item,
            SiteId site,
            MessageCode code,
            String reference,
            String fromDate,
            String toDate,
            BigDecimal quantity,
            String detail)
            implements PlanRow {

        @Override
        public PlanChange.Subject subject() {
            return PlanChange.Subject.MESSAGE;
        }

        @Override
        public String day() {
            return toDate.isEmpty() ? fromDate : toDate;
        }

        @Override
        public List<String> dependsOn() {
            return List.of(reference);
        }

        @Override
        public List<Object> gist() {
            return List.of(day(), quantity.stripTrailingZeros());
        }
    }
}
