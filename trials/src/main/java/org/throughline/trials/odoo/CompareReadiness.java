package org.throughline.trials.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.trials.hub.HubDoor;
import org.throughline.trials.hub.StartedHub;

/**
 * {@code bin/sim readiness}: what Odoo shows of the components of every open manufacturing order beside what a new hub
 * says of it, and why they differ. Nothing is written to Odoo.
 */
public final class CompareReadiness {

    private static final OdooCommand COMMAND = new OdooCommand(
            Set.of("--odoo", "--database", "--key-file"),
            Set.of(),
            "Maybe: bin/sim readiness --odoo URL --database NAME --key-file FILE");
    private static final String ACCOUNT = "demo-planner";

    private CompareReadiness() {}

    /** Prints a table of rules; ends with 1 where something is unexplained, 2 for unknown words. */
    public static void main(String[] arguments) {
        COMMAND.run(arguments, CompareReadiness::compare);
    }

    private static void compare(OdooDoor odoo, Words words) {
        if (report(odoo, words).unexplained() > 0) {
            System.exit(1);
        }
    }

    private static ReadinessReport report(OdooDoor odoo, Words words) {
        System.out.println("A new hub reads and plans ...");
        try (StartedHub hub = StartedHub.start(OdooCommand.hub(words))) {
            String address = hub.open();
            System.out.println(hub.planned());
            try (HubDoor door = HubDoor.open(address, ACCOUNT)) {
                return report(new OdooReadiness(odoo), new HubReadiness(door));
            }
        }
    }

    private static ReadinessReport report(OdooReadiness odoo, HubReadiness hub) {
        System.out.println("What both say of each order is read ...");
        List<OdooOrder> shown = odoo.orders();
        Map<String, HubOrder> judged = hub.orders();
        Map<String, Dealing> dealings = new HashMap<>();
        OrderJudge judge = new OrderJudge((item, site) -> dealings.computeIfAbsent(
                item + site,
                _ -> hub.dealing(item, site, odoo.forecast(OdooDoor.number(item), OdooDoor.number(site)), judged)));
        ReadinessReport report = new ReadinessReport(HubReadiness.missing(judged, shown));
        for (OdooOrder order : shown) {
            Optional.ofNullable(judged.get(order.record())).ifPresent(other -> report.add(judge.judge(order, other)));
        }
        report.print(System.out);
        return report;
    }
}
