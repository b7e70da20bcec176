package org.throughline.planning;

import java.util.List;
import org.throughline.structure.BillOfMaterial;
import org.throughline.structure.BillOfMaterialLine;
import org.throughline.structure.CalendarException;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;
import org.throughline.structure.SupplierItem;
import org.throughline.structure.WorkingWeek;

/** What became different in a model, in whole rows: what is said of a key replaces what was said of it before. */
public sealed interface Change {

    /** A demand is new, or is different. */
    record DemandIs(Demand demand) implements Change {}

    /** A demand is shipped or cancelled. */
    record DemandGone(String demand) implements Change {}

    /** A scheduled receipt is new, or is different. */
    record ReceiptIs(ScheduledReceipt receipt) implements Change {}

    /** A scheduled receipt has come or is cancelled; what it holds is said apart. */
    record ReceiptGone(String receipt) implements Change {}

    /** All that is still owed to a receipt; empty where nothing is. */
    record AllocationsAre(String receipt, List<Allocation> allocations) implements Change {

        /** Copies the rows. */
        public AllocationsAre {
            allocations = List.copyOf(allocations);
        }
    }

    /** All that lies of an item at a site; empty where nothing does. */
    record StockIs(String item, String site, List<StockBalance> balances) implements Change {

        /** Copies the rows. */
        public StockIs {
            balances = List.copyOf(balances);
        }
    }

    /** How an item is supplied at a site is new, or is different. */
    record ItemSiteIs(ItemSite itemSite) implements Change {}

    /** All suppliers of an item, for every site. */
    record SuppliersAre(String item, List<SupplierItem> suppliers) implements Change {

        /** Copies the rows. */
        public SuppliersAre {
            suppliers = List.copyOf(suppliers);
        }
    }

    /** A bill of material is new, or is different. */
    record BomIs(BillOfMaterial bom, List<BillOfMaterialLine> lines) implements Change {

        /** Copies the rows. */
        public BomIs {
            lines = List.copyOf(lines);
        }
    }

    /** A bill of material is gone with its lines. */
    record BomGone(String bom) implements Change {}

    /** A calendar is new, or is different. */
    record CalendarIs(WorkingWeek week, List<CalendarException> exceptions) implements Change {

        /** Copies the rows. */
        public CalendarIs {
            exceptions = List.copyOf(exceptions);
        }
    }

    /** An item is new, or is different. */
    record ItemIs(Item item) implements Change {}
}
