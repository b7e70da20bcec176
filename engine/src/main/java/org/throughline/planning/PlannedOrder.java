package org.throughline.planning;

import java.time.LocalDate;
import org.throughline.structure.Source;

/**
 * An order that the plan proposes.
 *
 * @param quantity what it delivers, in millionths
 * @param startQuantity what must be started for it, in millionths
 * @param receiptDate when it comes if nobody acts; never where material never comes
 * @param supplier empty where none is chosen
 * @param fromSite empty but for transfers
 * @param bom empty where nothing is made
 */
public record PlannedOrder(
        String order,
        String item,
        String site,
        Source source,
        long quantity,
        long startQuantity,
        LocalDate releaseDate,
        LocalDate dueDate,
        LocalDate needDate,
        PlanDay receiptDate,
        String supplier,
        String fromSite,
        String bom) {}
