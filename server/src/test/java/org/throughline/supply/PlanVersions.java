package org.throughline.supply;

import org.throughline.configuration.PlanSettings;
import org.throughline.journal.Position;

/** Plans of the pump maker, made without a database. */
public final class PlanVersions {

    private PlanVersions() {}

    /** The plan of Monday morning. */
    public static PlanVersion of(PlantStory story) {
        BookSnapshot books = story.snapshot();
        return switch (new ModelAssembly(PlanSettings.usual()).of(books, PlantStory.MORNING)) {
            case AssemblyOutcome.Refused refused -> throw new AssertionError(refused.why());
            case Assembly assembly ->
                new PlanVersion(1, new Position(1), PlantStory.MORNING, books, assembly, assembly.plan());
        };
    }
}
