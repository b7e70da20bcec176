package org.throughline.itempages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.pages.Written;
import org.throughline.planning.MessageCode;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanChange;

/**
 * What the plan asks people to do, and what it says otherwise than before.
 *
 * @param total how many messages the filter leaves
 * @param page counts from 1
 * @param codes how many the rest of the filter leaves of each code
 * @param planners who plans items with messages, by name
 * @param changes of the newest plans that changed something, the newest first
 */
public record PlanWork(
        Choice choice,
        int total,
        int page,
        int pages,
        List<CodeCount> codes,
        List<String> planners,
        List<String> sites,
        List<Line> lines,
        List<Changes> changes) {

    public PlanWork {
        codes = List.copyOf(codes);
        planners = List.copyOf(planners);
        sites = List.copyOf(sites);
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /** The filter as it stands in the address; empty where all is shown. */
    public record Choice(String planner, String code, String site, String text) {}

    /** How many messages there are of a code. */
    public record CodeCount(MessageCode code, int count) {}

    /**
     * A message.
     *
     * @param address where the order that it is about is shown; empty where it is about none
     * @param fromDate the ISO date it speaks of; empty where there is none
     * @param toDate the ISO date it asks for or foresees; empty where there is none
     * @param defaulted what it rests on that the data does not say
     */
    public record Line(
            MessageCode code,
            Thing item,
            String description,
            Thing site,
            String planner,
            String reference,
            String address,
            String fromDate,
            String toDate,
            BigDecimal quantity,
            String unit,
            String sentence,
            Defaulted defaulted) {}

    /** Something with its identity and the name that people know. */
    public record Thing(String id, String name) {}

    /**
     * What one plan said otherwise than the one before it.
     *
     * @param total how many changes it brought, of which the first are listed
     */
    public record Changes(int plan, Instant madeAt, int total, List<Change> list) {

        public Changes {
            list = List.copyOf(list);
        }
    }

    /** One change, with its reason. */
    public record Change(
            PlanChange.Subject subject,
            PlanChange.Kind kind,
            Thing item,
            Thing site,
            String reference,
            String dayBefore,
            String dayAfter,
            BigDecimal quantityBefore,
            BigDecimal quantityAfter,
            String why) {

        /** A change, with things by the names that people give them. */
        public static Change of(PlanChange change, Labels labels) {
            return new Change(
                    change.subject(),
                    change.kind(),
                    new Thing(change.item().value(), labels.items().of(change.item())),
                    new Thing(change.site().value(), labels.sites().of(change.site())),
                    change.reference().replace("safety_stock", "safety stock"),
                    change.dayBefore(),
                    change.dayAfter(),
                    Written.plain(change.quantityBefore()),
                    Written.plain(change.quantityAfter()),
                    change.why());
        }
    }

    static List<CodeCount> counts(Map<MessageCode, Integer> counts) {
        return Stream.of(MessageCode.values())
                .filter(counts::containsKey)
                .map(code -> new CodeCount(code, counts.getOrDefault(code, 0)))
                .toList();
    }
}
