package org.throughline.planning;

import java.util.Collection;
import java.util.List;

/** What an {@link Inspection} looked at for its answers. */
public final class Seen {

    private final Network network;
    private final PlanningOptions options;
    private final List<NodeSheet> sheets;
    /** The receipts that were asked for, also where there was none of the name. */
    private final List<Ties.Tie> ties;

    Seen(Worksheet worksheet, Collection<NodeSheet> sheets, Collection<String> receipts) {
        network = worksheet.network;
        options = worksheet.options;
        this.sheets = List.copyOf(sheets);
        ties = receipts.stream().map(worksheet.ties::of).toList();
    }

    /** Whether a plan has all of it as it was; sheets are never changed, so another one is told by its identity. */
    boolean isStillSoIn(Worksheet worksheet) {
        if (worksheet.network != network || !worksheet.options.equals(options)) {
            return false;
        }
        for (NodeSheet sheet : sheets) {
            if (worksheet.at(sheet.node) != sheet) {
                return false;
            }
        }
        for (Ties.Tie tie : ties) {
            if (!worksheet.ties.of(tie.receipt()).equals(tie)) {
                return false;
            }
        }
        return true;
    }
}
