package org.throughline.todaypages;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.exchange.InterfaceStatus;
import org.throughline.itempages.Outlook;
import org.throughline.planning.MessageCode;
import org.throughline.readiness.Board;
import org.throughline.security.Role;
import org.throughline.supply.Severity;
import org.throughline.tradepages.OpenOrders;
import org.throughline.tradepages.PurchaseRow;
import org.throughline.tradepages.SalesRow;

/** Answers what each role asks first in the morning. */
final class KeyFigures {

    private final Outlook outlook;
    private final OpenOrders orders;
    private final Board board;
    private final StateCounts production;
    private final QualityHold hold;

    KeyFigures(Outlook outlook, OpenOrders orders, Board board, QualityHold hold) {
        this.outlook = outlook;
        this.orders = orders;
        this.board = board;
        production = StateCounts.of(board.orders());
        this.hold = hold;
    }

    /** What these roles ask, each figure once. */
    List<KeyFigure> of(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .flatMap(role -> of(role).stream())
                .distinct()
                .toList();
    }

    private List<KeyFigure> of(Role role) {
        return switch (role) {
            case PLANNER ->
                List.of(cannotStart(), lateDemands(), asked(MessageCode.EXPEDITE), asked(MessageCode.RELEASE));
            case BUYER ->
                List.of(
                        bought("overdue", "overdue", PurchaseRow::overdue),
                        bought("needed-earlier", "expedite", PurchaseRow::neededEarlier),
                        bought("unconfirmed", "unconfirmed", row -> !row.confirmed()),
                        asked(MessageCode.RELEASE));
            case PRODUCTION -> List.of(canStart(), cannotStart(), asked(MessageCode.RECEIPT_LATE));
            case QUALITY -> List.of(held(), waitingForHeld(), cannotStart(), lateDemands());
            case EXECUTIVE -> List.of(lateRevenue(), openRevenue(), onOrder(), lateDemands());
            case INTEGRATOR, ADMINISTRATOR -> List.of(troubledInterfaces(), parkedRows(), spoilingProblems());
        };
    }

    private KeyFigure lateDemands() {
        return count(
                "late-demands",
                orders.sales().all().stream().filter(SalesRow::late).count(),
                "/sales?only=late");
    }

    private KeyFigure canStart() {
        return new KeyFigure(
                "can-start", BigDecimal.valueOf(production.ready()), "", false, "/readiness?view=list&state=ready");
    }

    private KeyFigure cannotStart() {
        return count("cannot-start", production.late(), "/readiness?view=list&state=late");
    }

    private KeyFigure held() {
        return count("held", hold.size(), "/inventory?only=held");
    }

    private KeyFigure waitingForHeld() {
        return count(
                "waiting-for-held",
                board.orders().stream().filter(hold::delays).count(),
                ReadinessFilter.EVERYTHING.as("list").lackingHeld().address());
    }

    private KeyFigure asked(MessageCode code) {
        return count(
                code.text(), orders.plan().plan().messageCounts().getOrDefault(code, 0), "/plan?code=" + code.text());
    }

    private KeyFigure bought(String name, String kind, Predicate<PurchaseRow> which) {
        return count(name, orders.purchases().all().stream().filter(which).count(), "/purchases?only=" + kind);
    }

    private KeyFigure lateRevenue() {
        BigDecimal late = orders.sales().all().stream()
                .filter(SalesRow::late)
                .map(SalesRow::money)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new KeyFigure(
                "late-revenue", late, orders.currency(), late.signum() > 0, "/sales?only=late&sort=-money");
    }

    private KeyFigure openRevenue() {
        BigDecimal open = orders.sales().all().stream().map(SalesRow::money).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new KeyFigure("open-revenue", open, orders.currency(), false, "/sales?sort=-money");
    }

    private KeyFigure onOrder() {
        BigDecimal bought =
                orders.purchases().all().stream().map(PurchaseRow::money).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new KeyFigure("on-order", bought, orders.currency(), false, "/purchases?sort=-money");
    }

    private KeyFigure troubledInterfaces() {
        long troubled = interfaces().stream()
                .filter(status -> !status.troubleCode().isEmpty())
                .count();
        return count("interfaces", troubled, "/interfaces?sort=state");
    }

    private KeyFigure parkedRows() {
        return count(
                "parked",
                interfaces().stream().mapToLong(InterfaceStatus::parked).sum(),
                "/interfaces?sort=-parked");
    }

    private List<InterfaceStatus> interfaces() {
        return outlook.exchange().get().interfaces();
    }

    private KeyFigure spoilingProblems() {
        long spoiling = orders.plan().assembly().problems().stream()
                .filter(problem -> problem.code().severity() == Severity.SPOILS)
                .count();
        return count("data-problems", spoiling, "/data-health?severity=spoils");
    }

    private static KeyFigure count(String name, long count, String address) {
        return new KeyFigure(name, BigDecimal.valueOf(count), "", count > 0, address);
    }
}
