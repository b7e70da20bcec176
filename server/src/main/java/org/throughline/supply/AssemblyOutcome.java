package org.throughline.supply;

import java.util.List;

/** What comes of putting the books together: a model that can be planned, or why there is none. */
public sealed interface AssemblyOutcome permits Assembly, AssemblyOutcome.Refused {

    /** Nothing can be planned until every problem that blocks is put right; the others are told along. */
    record Refused(List<DataProblem> why) implements AssemblyOutcome {

        /** Copies the problems. */
        public Refused {
            why = List.copyOf(why);
        }
    }
}
