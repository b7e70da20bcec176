package org.throughline.planning;

/** A model that passed all checks, compiled for planning; it can be planned any number of times with any options. */
public final class CompiledModel {

    private final PlanningModel model;
    private final Network network;
    private final Terms[] terms;
    private final Facts[] facts;
    private final Ties ties;

    CompiledModel(PlanningModel model, NetworkBuilder builder) {
        this.model = model;
        network = builder.network();
        terms = builder.terms();
        FactsBuilder known = new FactsBuilder(model, network);
        facts = known.facts();
        ties = known.ties();
    }

    /** The model it was compiled from. */
    public PlanningModel model() {
        return model;
    }

    /**
     * Makes the plan. The same model and options give the same plan, whatever the order of rows.
     *
     * @throws UncountableException where a quantity leaves the range of the engine (about 9.2 million million units)
     */
    public Plan plan(PlanningOptions options) {
        NodeSheet[] sheets = sheets(options);
        Worksheet worksheet = worksheet(options, Worksheet.Sheets.of(sheets));
        new FullRun(worksheet).plan();
        return new Plan(worksheet);
    }

    Network network() {
        return network;
    }

    /** The sheets of all nodes, with what is known but nothing planned. */
    NodeSheet[] sheets(PlanningOptions options) {
        int asOf = Math.toIntExact(options.asOf().toEpochDay());
        NodeSheet[] sheets = new NodeSheet[network.size()];
        for (int node = 0; node < sheets.length; node++) {
            sheets[node] = new NodeSheet(node, terms[node], facts[node]);
            sheets[node].receipts = Receipts.of(facts[node].receipts(), asOf);
        }
        return sheets;
    }

    Worksheet worksheet(PlanningOptions options, Worksheet.Sheets sheets) {
        int asOf = Math.toIntExact(options.asOf().toEpochDay());
        UpwardOrder upward = UpwardOrder.of(network, ties.edges(Math.addExact(asOf, options.horizonDays())));
        return new Worksheet(network, options, ties, upward, sheets);
    }
}
