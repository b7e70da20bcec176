package org.throughline.planning;

/** Plans every node of a worksheet: fences up, netting and pegging down, feasible dates up. */
final class FullRun {

    private final Worksheet worksheet;
    private final Network network;

    FullRun(Worksheet worksheet) {
        this.worksheet = worksheet;
        network = worksheet.network;
    }

    /**
     * Fills the sheets of all nodes.
     *
     * @throws UncountableException where a quantity leaves the range of the engine
     */
    void plan() {
        Levels down = new Levels(network.levels);
        Levels up = new Levels(worksheet.upward.levels);
        down.eachFromTheBottom(() -> node -> worksheet.at(node).fence = Fences.of(worksheet, node));
        down.eachFromTheTop(this::netAndPeg);
        up.eachFromTheBottom(this::date);
    }

    private Levels.Work netAndPeg() {
        Netting netting = new Netting(worksheet);
        Pegging pegging = new Pegging(worksheet);
        return node -> {
            NodeSheet sheet = worksheet.at(node);
            sheet.leadTimesAbove = CumulativeLeadTimes.above(worksheet, node);
            try {
                sheet.netted = netting.net(node);
                sheet.pegged = pegging.peg(node, netting.needs());
            } catch (ArithmeticException tooLarge) {
                throw OutOfRange.ofPlan(worksheet, node, tooLarge);
            }
        };
    }

    private Levels.Work date() {
        FeasibleDates dates = new FeasibleDates(worksheet);
        return node -> worksheet.at(node).dated = dates.date(node);
    }
}
