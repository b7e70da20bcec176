package org.throughline.supply;

import java.time.Instant;
import java.util.List;

/** How planning goes. */
public sealed interface PlanningState {

    /** Nothing has been planned yet. */
    record Starting() implements PlanningState {}

    /** A plan stands, and it is followed. */
    record Following() implements PlanningState {}

    /** A plan is being made. */
    record Planning(Instant since) implements PlanningState {}

    /** The books cannot be read together now; it is tried again. */
    record Waiting(Instant since, String why) implements PlanningState {}

    /** The data does not allow a plan; the one before stands, as old as it is. */
    record Refused(Instant since, List<DataProblem> problems) implements PlanningState {}

    /** Planning failed; it is tried again. */
    record Failed(Instant since, String why) implements PlanningState {}
}
