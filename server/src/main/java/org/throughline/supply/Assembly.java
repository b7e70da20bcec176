package org.throughline.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.CurrencyId;
import org.throughline.planning.ModelProblem;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.PlanningOptions;
import org.throughline.planning.UncountableException;

/**
 * A model made from the books, with everything needed to speak of its rows as people know them.
 *
 * @param options how it is to be planned, as of the earliest today among the sites
 * @param zones where each site makes its dates
 * @param currency the currency of all money in the model
 * @param marks the fields that rest on a default
 * @param problems what is wrong with the data, though not so bad that nothing can be planned
 * @param consigned stock that lies here and belongs to others, which the plan leaves alone
 */
public record Assembly(
        PlanningOptions options,
        Zones zones,
        CurrencyId currency,
        PlanningModel model,
        Labels labels,
        Links links,
        List<DefaultMark> marks,
        List<DataProblem> problems,
        List<ConsignedStock> consigned)
        implements AssemblyOutcome {

    /** Copies the lists. */
    public Assembly {
        marks = List.copyOf(marks);
        problems = List.copyOf(problems);
        consigned = List.copyOf(consigned);
    }

    /** The day on which the plan stands. */
    public LocalDate asOf() {
        return options.asOf();
    }

    /** The last day on which the plan looks. */
    public LocalDate lastDay() {
        return asOf().plusDays(options.horizonDays());
    }

    /** Whether the plan looks at a day. */
    public boolean looksAt(LocalDate day) {
        return !day.isBefore(asOf()) && !day.isAfter(lastDay());
    }

    /** That there is no plan, because the engine refuses the model. */
    AssemblyOutcome.Refused refused(List<ModelProblem> refusals) {
        return refused(refusals.stream().map(DataProblem::of));
    }

    /** That there is no plan, because what would be planned cannot be counted. */
    AssemblyOutcome.Refused refused(UncountableException tooLarge) {
        return refused(Stream.of(DataProblem.of(tooLarge, labels)));
    }

    private AssemblyOutcome.Refused refused(Stream<DataProblem> why) {
        return new Refused(Stream.concat(why, problems.stream()).toList());
    }
}
