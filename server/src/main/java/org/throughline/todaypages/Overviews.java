package org.throughline.todaypages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.PlanNames;
import org.throughline.pages.Addresses;
import org.throughline.readiness.Board;
import org.throughline.readiness.OrderReadiness;
import org.throughline.readiness.Provision;
import org.throughline.readiness.RootCause;
import org.throughline.structure.Site;
import org.throughline.supply.Labels;
import org.throughline.supply.PlanVersion;
import org.throughline.values.Micros;

/** Writes how orders stand today. */
final class Overviews {

    static final int PROBLEMS_MAX = 25;
    static final int DAYS_SHOWN = 14;

    private static final int ORDERS_NAMED = 4;
    private static final int CUSTOMERS_NAMED = 3;

    private Overviews() {}

    static Overview of(Outlook.Judged judged) {
        Board board = judged.board();
        List<RootCause> told = board.roots().stream().limit(PROBLEMS_MAX).toList();
        return new Overview(
                board.asOf(),
                board.orders().stream()
                        .filter(order -> order.verdict().isTrouble())
                        .count(),
                StateCounts.of(board.orders()),
                PlanNames.currency(judged.plan(), board.currency()),
                told.stream().map(root -> problem(root, judged)).toList(),
                board.roots().size() - told.size(),
                days(board),
                judged.plan().plan().messageCounts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Overview.WorklistSize(entry.getKey().text(), entry.getValue()))
                        .toList());
    }

    private static Overview.HoldingProblem problem(RootCause root, Outlook.Judged judged) {
        PlanNames names = judged.names();
        Provision provision = root.provision();
        ProvisionLook look = ProvisionLook.of(provision, judged.board(), names);
        List<String> customers = root.customers().stream()
                .filter(customer -> !customer.equals(PartnerId.NONE))
                .map(names::partner)
                .toList();
        return new Overview.HoldingProblem(
                look,
                names.site(new SiteReference(provision.site().value())),
                provision.order().equals(OrderId.NONE) ? elsewhere(provision, judged.plan()) : List.of(),
                ReadinessFilter.naming(look.name().isEmpty() ? look.item().code() : look.name())
                        .address(),
                root.bitesIn(),
                root.orders().stream()
                        .limit(ORDERS_NAMED)
                        .map(order -> new Overview.StoppedOrder(
                                order.order().order().value(), order.order().name(), order.start()))
                        .toList(),
                root.orders().size(),
                customers.stream().limit(CUSTOMERS_NAMED).toList(),
                customers.size(),
                root.money());
    }

    /** Where else the item lies in stock, while nothing brings it here. */
    private static List<Overview.Lying> elsewhere(Provision provision, PlanVersion plan) {
        Labels labels = plan.assembly().labels();
        String item = labels.items().of(provision.item());
        String here = labels.sites().of(provision.site());
        return plan.assembly().model().sites().stream()
                .map(Site::site)
                .filter(site -> !site.equals(here))
                .flatMap(site -> plan.plan().at(item, site).stream()
                        .filter(node -> node.stock() > 0)
                        .map(node -> new Overview.Lying(
                                site,
                                Addresses.planOf(
                                        provision.item().value(),
                                        labels.sites()
                                                .named(site)
                                                .map(SiteId::value)
                                                .orElse("")),
                                Micros.decimal(node.stock()))))
                .toList();
    }

    private static List<Overview.StartDay> days(Board board) {
        List<Overview.StartDay> days = new ArrayList<>();
        days.add(new Overview.StartDay(
                Optional.empty(), counts(board, order -> order.start().isBefore(board.asOf()))));
        for (int ahead = 0; ahead < DAYS_SHOWN; ahead++) {
            LocalDate day = board.asOf().plusDays(ahead);
            days.add(new Overview.StartDay(
                    Optional.of(day), counts(board, order -> order.start().equals(day))));
        }
        return days;
    }

    private static StateCounts counts(Board board, Predicate<OrderReadiness> which) {
        return StateCounts.of(board.orders().stream().filter(which).toList());
    }
}
