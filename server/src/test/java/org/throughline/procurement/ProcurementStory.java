package org.throughline.procurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.throughline.events.CompanyId;
import org.throughline.events.CurrencyId;
import org.throughline.events.ItemId;
import org.throughline.events.LocationId;
import org.throughline.events.MoveId;
import org.throughline.events.OperationTypeId;
import org.throughline.events.OrderId;
import org.throughline.events.PartnerId;
import org.throughline.events.PersonId;
import org.throughline.events.ProcurementFact.PurchaseLineStated;
import org.throughline.events.ProcurementFact.PurchaseOrderStated;
import org.throughline.events.ProcurementFact.PurchaseState;
import org.throughline.events.ProcurementFact.ReceiptStated;
import org.throughline.events.ProcurementFact.TransferStated;
import org.throughline.events.PurchaseLineId;
import org.throughline.events.Quantity;
import org.throughline.events.Standing;
import org.throughline.events.UnitId;

/** What a pump maker has ordered from its suppliers, and what is on its way between its places. */
final class ProcurementStory {

    static final ItemId SEAL = new ItemId("seal");
    private static final UnitId PIECE = new UnitId("piece");
    private static final Instant MONDAY = Instant.parse("2026-03-02T23:30:00Z");

    private ProcurementStory() {}

    static PurchaseOrderStated order(String order, String name) {
        return order(order, name, PurchaseState.CONFIRMED, Standing.IN_USE);
    }

    static PurchaseOrderStated order(String order, String name, PurchaseState state, Standing standing) {
        return new PurchaseOrderStated(
                new OrderId(order),
                name,
                new PartnerId("rubber works"),
                "RW-" + order,
                new CompanyId("pumps ltd"),
                new CurrencyId("EUR"),
                state,
                true,
                MONDAY,
                new PersonId("buyer"),
                new OperationTypeId("receipts"),
                standing);
    }

    static PurchaseOrderStated emptyOrder(String order) {
        return new PurchaseOrderStated(
                new OrderId(order),
                "P/2026 ältere Nummer",
                PartnerId.NONE,
                "",
                CompanyId.NONE,
                new CurrencyId("USD"),
                PurchaseState.TO_APPROVE,
                false,
                Instant.EPOCH,
                PersonId.NONE,
                new OperationTypeId("dropships"),
                Standing.ARCHIVED);
    }

    static PurchaseLineStated line(String line, String order) {
        return line(line, order, Standing.IN_USE);
    }

    static PurchaseLineStated line(String line, String order, Standing standing) {
        return new PurchaseLineStated(
                new PurchaseLineId(line),
                new OrderId(order),
                SEAL,
                new Quantity(new BigDecimal("500"), PIECE),
                new BigDecimal("2.25"),
                new BigDecimal("0.0375"),
                MONDAY,
                standing);
    }

    static PurchaseLineStated emptyLine(String line) {
        return new PurchaseLineStated(
                new PurchaseLineId(line),
                OrderId.NONE,
                new ItemId("hose"),
                new Quantity(BigDecimal.ZERO, new UnitId("metre")),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Instant.EPOCH,
                Standing.WITHDRAWN);
    }

    static ReceiptStated receipt(String move, String line, int open) {
        return receipt(move, line, open, Standing.IN_USE);
    }

    static ReceiptStated receipt(String move, String line, int open, Standing standing) {
        return new ReceiptStated(
                new MoveId(move),
                "IN/" + move,
                SEAL,
                new Quantity(BigDecimal.valueOf(open), PIECE),
                new LocationId("dock"),
                MONDAY,
                new PurchaseLineId(line),
                new PartnerId("rubber works"),
                true,
                List.of(new MoveId("coated"), new MoveId("cast")),
                standing);
    }

    static ReceiptStated emptyReceipt(String move) {
        return new ReceiptStated(
                new MoveId(move),
                "",
                new ItemId("hose"),
                new Quantity(BigDecimal.ZERO, new UnitId("metre")),
                new LocationId("shelf"),
                Instant.EPOCH,
                PurchaseLineId.NONE,
                PartnerId.NONE,
                false,
                List.of(),
                Standing.WITHDRAWN);
    }

    static TransferStated transfer(String move, int open) {
        return transfer(move, open, Standing.IN_USE);
    }

    static TransferStated transfer(String move, int open, Standing standing) {
        return new TransferStated(
                new MoveId(move),
                "INT/" + move,
                SEAL,
                new Quantity(BigDecimal.valueOf(open), PIECE),
                new LocationId("dock"),
                new LocationId("shelf"),
                MONDAY,
                List.of(new MoveId("unloaded")),
                standing);
    }

    static TransferStated emptyTransfer(String move) {
        return new TransferStated(
                new MoveId(move),
                "",
                new ItemId("hose"),
                new Quantity(BigDecimal.ZERO, new UnitId("metre")),
                new LocationId("shelf"),
                new LocationId("truck"),
                Instant.EPOCH,
                List.of(),
                Standing.WITHDRAWN);
    }
}
