package org.throughline.todaypages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.events.SiteReference;
import org.throughline.itempages.Defaulted;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.PlanNames;
import org.throughline.itempages.PlanWork;
import org.throughline.pages.Addresses;
import org.throughline.pages.Spoken;
import org.throughline.planning.Cover;
import org.throughline.readiness.Chapter;
import org.throughline.readiness.ComponentReadiness;
import org.throughline.readiness.OrderReadiness;
import org.throughline.readiness.Provision;
import org.throughline.readiness.Verdict;
import org.throughline.readiness.WaitingDemand;
import org.throughline.readiness.WorkOrderReadiness;
import org.throughline.values.Micros;

/** Writes the sheet of one order. */
final class OrderSheets {

    private final Outlook.Judged judged;
    private final OrderReadiness order;
    private final PlanNames names;

    private OrderSheets(Outlook.Judged judged, OrderReadiness order) {
        this.judged = judged;
        this.order = order;
        names = judged.names();
    }

    static OrderSheet of(Outlook.Judged judged, OrderReadiness order, List<Chapter> story) {
        return new OrderSheets(judged, order).sheet(story);
    }

    private OrderSheet sheet(List<Chapter> story) {
        return new OrderSheet(
                OrderCard.of(order, judged.board(), names),
                absence(),
                order.verdict() instanceof Verdict.Unknown(var why) ? why : "",
                order.components().stream().map(this::component).toList(),
                chain(),
                order.customers().stream().map(this::customer).toList(),
                PlanNames.currency(judged.plan(), judged.board().currency()),
                order.workOrders().stream().map(this::operation).toList(),
                !order.brings().isEmpty(),
                order.brings(),
                lines(story));
    }

    /** The chapters of a story, the newest first. */
    static List<OrderSheet.StoryLine> lines(List<Chapter> story) {
        return story.reversed().stream()
                .map(chapter -> new OrderSheet.StoryLine(
                        chapter.at(), chapter.plan(), chapter.verdict(), day(chapter.until()), chapter.because()))
                .toList();
    }

    private Optional<OrderSheet.Absence> absence() {
        if (order.chain().isEmpty()) {
            return Optional.empty();
        }
        ComponentReadiness held = order.components().getFirst();
        Provision first = order.chain().getFirst();
        Provision last = order.chain().getLast();
        return Optional.of(new OrderSheet.Absence(
                held.absent(),
                names.item(held.item()),
                look(first),
                order.chain().size() == 1 ? Optional.empty() : Optional.of(look(last))));
    }

    private ProvisionLook look(Provision provision) {
        return ProvisionLook.of(provision, judged.board(), names);
    }

    private OrderSheet.ComponentLine component(ComponentReadiness component) {
        List<OrderSheet.CoverLine> covers = new ArrayList<>();
        component.covers().forEach(cover -> covers.add(cover(cover, component.needDate())));
        if (component.missing().signum() > 0) {
            covers.add(
                    new OrderSheet.CoverLine("nothing", component.missing(), Optional.empty(), Optional.empty(), true));
        }
        return new OrderSheet.ComponentLine(
                names.item(component.item()),
                names.site(SiteReference.of(component.site())),
                component.needed(),
                component.issued(),
                component.reserved(),
                component.needDate(),
                component.verdict().word(),
                covers,
                names.defaulted(component.item(), component.site()));
    }

    private OrderSheet.CoverLine cover(Cover cover, LocalDate needDate) {
        BigDecimal quantity = Micros.decimal(cover.quantity());
        return switch (cover.kind()) {
            case STOCK, SUBCONTRACT_STOCK ->
                new OrderSheet.CoverLine(Spoken.of(cover.kind()), quantity, Optional.empty(), Optional.empty(), false);
            case RECEIPT, PLANNED -> {
                Optional<LocalDate> day = day(cover.feasibleDate().text());
                yield new OrderSheet.CoverLine(
                        "order",
                        quantity,
                        Optional.ofNullable(order.awaited().get(cover.supply())).map(this::look),
                        day,
                        day.isEmpty() || day.get().isAfter(needDate));
            }
        };
    }

    private List<OrderSheet.ChainBox> chain() {
        List<OrderSheet.ChainBox> boxes = new ArrayList<>();
        if (order.chain().isEmpty()) {
            return boxes;
        }
        boxes.add(new OrderSheet.ChainBox(
                "order",
                order.order().name(),
                Optional.of(order.order().quantity().amount()),
                names.item(order.order().item()).code(),
                Optional.of(order.start()),
                OrderCard.until(order.verdict()),
                "",
                "",
                Defaulted.NONE));
        for (Provision provision : order.chain()) {
            ProvisionLook look = look(provision);
            boolean nothing = provision.kind() == Provision.Kind.NOTHING;
            boxes.add(new OrderSheet.ChainBox(
                    nothing ? "nothing" : "item",
                    look.item().code(),
                    absent(provision),
                    look.item().unit(),
                    Optional.empty(),
                    Optional.empty(),
                    look.item().planAddress(look.site()),
                    "",
                    look.defaulted()));
            if (!nothing) {
                boxes.add(supply(look, receipt(provision)));
            }
        }
        PlanWork.Thing partner = look(order.chain().getLast()).partner();
        if (!partner.name().isEmpty()) {
            boxes.add(partner(partner));
        }
        return boxes;
    }

    private static OrderSheet.ChainBox partner(PlanWork.Thing partner) {
        return new OrderSheet.ChainBox(
                "partner",
                partner.name(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Addresses.partnerOf(partner.id()),
                "",
                Defaulted.NONE);
    }

    /** Of the component itself it is known how much of it is absent; further down, what nothing brings. */
    private Optional<BigDecimal> absent(Provision provision) {
        if (provision.kind() == Provision.Kind.NOTHING) {
            return Optional.of(provision.quantity());
        }
        return provision.equals(order.chain().getFirst())
                ? Optional.of(order.components().getFirst().absent())
                : Optional.empty();
    }

    /** What the plan awaits under its name: what has to be sent to a subcontractor is nothing that comes. */
    private String receipt(Provision provision) {
        return switch (provision.kind()) {
            case PURCHASE, PRODUCTION, SUBCONTRACT -> provision.name();
            case TRANSFER -> isAwaited(provision) ? provision.name() : "";
            case PROPOSED_PURCHASE, PROPOSED_PRODUCTION, PROPOSED_TRANSFER, PROPOSED_SUBCONTRACT, NOTHING -> "";
        };
    }

    private boolean isAwaited(Provision provision) {
        String item = names.item(provision.item()).code();
        return judged.plan().assembly().model().receipts().stream()
                .anyMatch(receipt -> receipt.receipt().equals(provision.name())
                        && receipt.item().equals(item));
    }

    private static OrderSheet.ChainBox supply(ProvisionLook look, String receipt) {
        return new OrderSheet.ChainBox(
                look.kind().startsWith("proposed-") ? "proposed" : "supply",
                look.name(),
                Optional.of(look.quantity()),
                look.item().unit(),
                look.due(),
                look.there(),
                look.address(),
                receipt,
                Defaulted.NONE);
    }

    private OrderSheet.CustomerWait customer(WaitingDemand waiting) {
        return new OrderSheet.CustomerWait(
                waiting.demand(),
                waiting.order().value().isEmpty()
                        ? ""
                        : Addresses.saleOf(waiting.order().value()),
                new PlanWork.Thing(waiting.customer().value(), names.partner(waiting.customer())),
                names.item(waiting.item()),
                waiting.quantity(),
                waiting.due(),
                day(waiting.promised()),
                waiting.lateDays(),
                waiting.money());
    }

    private OrderSheet.OperationLine operation(WorkOrderReadiness operation) {
        return new OrderSheet.OperationLine(
                operation.workOrder().name(),
                names.workCenter(operation.workOrder().workCenter()),
                Spoken.of(operation.workOrder().state()),
                operation.verdict().word(),
                OrderCard.until(operation.verdict()),
                operation.material().word(),
                OrderCard.until(operation.material()),
                held(operation),
                operation.after(),
                order.workOrders().stream()
                        .filter(other -> other.workOrder().workOrder().equals(operation.behind()))
                        .map(other -> other.workOrder().name())
                        .findFirst()
                        .orElse(""),
                operation.workOrder().start().instant(),
                operation.workOrder().expectedMinutes());
    }

    private Optional<OrderSheet.Held> held(WorkOrderReadiness operation) {
        if (operation.chain().isEmpty()) {
            return Optional.empty();
        }
        ComponentReadiness holder = operation.components().getFirst();
        return Optional.of(new OrderSheet.Held(
                names.item(holder.item()),
                holder.site().value(),
                holder.absent(),
                operation.chain().stream().map(this::look).toList()));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
