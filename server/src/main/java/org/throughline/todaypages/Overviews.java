package org.throughline.todaypages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.throughline.events.ItemId;
import org.throughline.events.PartnerId;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.PlanNames;
import org.throughline.readiness.Board;
import org.throughline.readiness.OrderReadiness;
import org.throughline.readiness.RootCause;

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
        Set<ItemId> items = new HashSet<>();
        told.forEach(root -> items.add(root.provision().item()));
        PlanNames names = PlanNames.of(judged.plan(), items);
        return new Overview(
                board.asOf(),
                board.orders().stream()
                        .filter(order -> order.verdict().isTrouble())
                        .count(),
                StateCounts.of(board.orders()),
                PlanNames.currency(judged.plan(), board.currency()),
                told.stream().map(root -> problem(root, board, names)).toList(),
                board.roots().size() - told.size(),
                days(board),
                judged.plan().plan().messageCounts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Overview.WorklistSize(entry.getKey().text(), entry.getValue()))
                        .toList());
    }

    private static Overview.HoldingProblem problem(RootCause root, Board board, PlanNames names) {
        List<String> customers = root.customers().stream()
                .filter(customer -> !customer.equals(PartnerId.NONE))
                .map(names::partner)
                .toList();
        return new Overview.HoldingProblem(
                ProvisionLook.of(root.provision(), board, names),
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
