package org.throughline.supply;

import java.util.HashMap;
import java.util.Map;
import org.throughline.events.CompanyId;
import org.throughline.events.ItemFact.ItemCostStated;
import org.throughline.events.ItemId;
import org.throughline.events.PersonId;
import org.throughline.events.Standing;
import org.throughline.items.ItemSnapshot;

/** Who plans each item in each company; what one company says holds in no other. */
record ItemPlanners(Map<InCompany, PersonId> stated) {

    /** An item in a company. */
    record InCompany(ItemId item, CompanyId company) {}

    static ItemPlanners of(ItemSnapshot items) {
        Map<InCompany, PersonId> stated = new HashMap<>();
        for (ItemCostStated said : items.costs()) {
            if (said.standing() == Standing.IN_USE && !said.planner().equals(PersonId.NONE)) {
                stated.put(new InCompany(said.item(), said.company()), said.planner());
            }
        }
        return new ItemPlanners(stated);
    }

    /** None where the company names nobody. */
    PersonId of(ItemId item, CompanyId company) {
        return stated.getOrDefault(new InCompany(item, company), PersonId.NONE);
    }
}
