package org.throughline.planning;

import java.util.ArrayList;
import java.util.List;
import org.throughline.planning.Messages.Raised;

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
     * @throws ArithmeticException where a quantity leaves the range of the engine (about 9.2 million million units);
     *     its message names the item and the site
     */
    public Plan plan(PlanningOptions options) {
        Worksheet worksheet = worksheet(options);
        FullRun run = new FullRun(worksheet);
        run.plan();
        return new Plan(worksheet, messages(worksheet));
    }

    private Worksheet worksheet(PlanningOptions options) {
        int asOf = Math.toIntExact(options.asOf().toEpochDay());
        NodeSheet[] sheets = new NodeSheet[network.size()];
        for (int node = 0; node < sheets.length; node++) {
            sheets[node] = new NodeSheet(node, terms[node], facts[node]);
            sheets[node].receipts = Receipts.of(facts[node].receipts(), asOf);
        }
        UpwardOrder upward = UpwardOrder.of(network, ties.edges(Math.addExact(asOf, options.horizonDays())));
        return new Worksheet(network, options, ties, upward, node -> sheets[node]);
    }

    private static List<Raised> messages(Worksheet worksheet) {
        List<Raised> messages = new ArrayList<>();
        for (int node = 0; node < worksheet.network.size(); node++) {
            messages.addAll(Messages.of(worksheet, node));
        }
        return messages;
    }
}
