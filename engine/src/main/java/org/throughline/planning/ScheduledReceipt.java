package org.throughline.planning;

import java.time.LocalDate;

/** An order that has been placed and has not arrived yet: what is still to come, in millionths. */
public record ScheduledReceipt(
        String receipt,
        String item,
        String site,
        LocalDate dueDate,
        long quantity,
        ReceiptKind kind,
        boolean firm,
        String supplier) {}
