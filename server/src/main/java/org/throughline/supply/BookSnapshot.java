package org.throughline.supply;

import org.throughline.demand.DemandSnapshot;
import org.throughline.enterprise.EnterpriseSnapshot;
import org.throughline.inventory.StockSnapshot;
import org.throughline.items.ItemSnapshot;
import org.throughline.procurement.ProcurementSnapshot;
import org.throughline.production.ProductionSnapshot;

/** All books as they stood at one position of the journal: what one plan is made from. */
public record BookSnapshot(
        EnterpriseSnapshot enterprise,
        ItemSnapshot items,
        StockSnapshot stock,
        DemandSnapshot demand,
        ProcurementSnapshot procurement,
        ProductionSnapshot production) {}
