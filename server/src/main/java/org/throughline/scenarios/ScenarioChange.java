package org.throughline.scenarios;

/** What comes of changing a scenario. */
public sealed interface ScenarioChange {

    /** It is done. */
    record Done(Scenario scenario) implements ScenarioChange {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements ScenarioChange {}

    /** Why nothing was changed. */
    enum Reason {
        /** A name has 1 to 80 characters. */
        NAME_NOT_ALLOWED,
        /** Another scenario that is kept has it. */
        NAME_TAKEN,
        /** So many are kept that another would make the list slow. */
        TOO_MANY_SCENARIOS,
        /** A note has at most 2,000 characters. */
        NOTE_TOO_LONG,
        /** The scenario that it should stand on is gone, or belongs to somebody who does not share it. */
        NO_SUCH_BASE,
        /** Scenarios stand on each other up to five deep. */
        TOO_DEEP,
        /** It is gone, or belongs to somebody who does not share it. */
        NO_SUCH_SCENARIO,
        /** Only its owner may change it. */
        NOT_YOURS,
        /** It assumes as much as one scenario can. */
        TOO_MANY_ASSUMPTIONS,
        /** The scenario, or one that it stands on, has dropped the demand or receipt already. */
        ALREADY_DROPPED,
        /** It does not assume that, or no longer. */
        NO_SUCH_ASSUMPTION
    }
}
