package org.throughline.tradepages;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.throughline.itempages.PlanWork;
import org.throughline.planning.MessageCode;

/**
 * What is still to come from a supplier, and what the plan thinks of it.
 *
 * @param receipt what the plan calls it
 * @param order the identity of its purchase order
 * @param orderName what people call the order
 * @param confirmed whether the supplier has confirmed the order
 * @param quantity what is still to come, in the unit
 * @param due the ISO date on which it should come
 * @param overdue whether that is past
 * @param asked what the plan asks for, as its messages have it; empty where it is well as it is
 * @param askedDay the ISO date that the plan asks for; empty where it names none
 * @param demands the customers' demands that wait for it in the end, by name
 * @param money what it costs, in the plan's currency
 */
public record PurchaseRow(
        String receipt,
        String order,
        String orderName,
        PlanWork.Thing supplier,
        String buyer,
        boolean confirmed,
        PlanWork.Thing item,
        String description,
        PlanWork.Thing site,
        BigDecimal quantity,
        String unit,
        String due,
        boolean overdue,
        List<MessageCode> asked,
        String askedDay,
        List<String> demands,
        BigDecimal money) {

    public PurchaseRow {
        asked = List.copyOf(asked);
        demands = List.copyOf(demands);
    }

    /** What the plan asks for, as tables write it. */
    List<String> askedInWords() {
        return asked.stream().map(MessageCode::text).toList();
    }

    /** Whether somebody needs it earlier, if only for safety stock. */
    public boolean neededEarlier() {
        return asked.contains(MessageCode.EXPEDITE) || asked.contains(MessageCode.EXPEDITE_SAFETY);
    }

    /** Whether it comes before anybody needs it, or nobody does. */
    boolean comesTooEarly() {
        return asked.stream().anyMatch(EnumSet.of(MessageCode.DEFER, MessageCode.CANCEL, MessageCode.EXCESS)::contains);
    }
}
