package org.throughline.planning;

/** A model that passed all checks, compiled for planning; it can be planned any number of times with any options. */
public final class CompiledModel {

    private final PlanningModel model;
    private final Network network;

    CompiledModel(PlanningModel model, Network network) {
        this.model = model;
        this.network = network;
    }

    /** The model it was compiled from. */
    public PlanningModel model() {
        return model;
    }

    /**
     * Makes the plan. The same model and options give the same plan, whatever the order of rows.
     *
     * @throws ArithmeticException where a quantity leaves the range of the engine (about 9.2 million million units);
     *     its message names the item and the site
     */
    public Plan plan(PlanningOptions options) {
        Worksheet sheet = new Worksheet(network, model, options);
        new IndependentRequirements(sheet).load(model);
        Netting netting = new Netting(sheet);
        Pegging pegging = new Pegging(sheet);
        for (int node : network.sequence) {
            try {
                netting.net(node);
                pegging.peg(node);
            } catch (ArithmeticException tooLarge) {
                throw OutOfRange.at(network, node, tooLarge);
            }
        }
        FeasibleDates feasible = new FeasibleDates(sheet);
        feasible.compute();
        return new Plan(sheet, feasible);
    }
}
