package org.throughline.supply;

import java.time.LocalDate;
import java.util.List;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.PurchaseLineId;
import org.throughline.planning.ReceiptKind;

/** What movements from other sites still bring, and what inspections release, on the day of the movement. */
final class TransferArrivals {

    private final Ground ground;

    TransferArrivals(Ground ground) {
        this.ground = ground;
    }

    List<Arrival> of(Transfers.Crossing crossing) {
        var transfer = crossing.transfer();
        if (!ground.speaksOf(transfer.item())) {
            return List.of();
        }
        LocalDate due = ground.calendars().date(crossing.site(), transfer.due());
        String name = transfer.document() + " " + ground.item(transfer.item());
        ground.past(due, transfer.move(), crossing.site(), name);
        return ground.measures().supplied(transfer.item(), crossing.quantity(), transfer.move()).stream()
                .filter(amount -> amount > 0)
                .mapToObj(amount -> new Arrival(
                        Arrival.key(transfer.move(), transfer.item(), crossing.site()),
                        List.of(name, name + " #" + RecordOrder.number(transfer.move())),
                        transfer.item(),
                        crossing.site(),
                        due,
                        amount,
                        ReceiptKind.TRANSFER,
                        crossing.isInspection(),
                        PartnerId.NONE,
                        OrderId.NONE,
                        PurchaseLineId.NONE,
                        PersonId.NONE,
                        0,
                        List.of(transfer.move())))
                .toList();
    }
}
