package org.throughline.scenarios;

import java.util.List;

/** What comes of changing a scenario. */
public sealed interface ScenarioChange {

    /** It is done. */
    record Done(Scenario scenario) implements ScenarioChange {}

    /**
     * Nothing was changed.
     *
     * @param involved the other scenarios that are the reason
     */
    record Refused(Reason reason, Involved involved) implements ScenarioChange {

        /** Not because of other scenarios. */
        public Refused(Reason reason) {
            this(reason, Involved.NONE);
        }
    }

    /**
     * Nothing was changed, as it does not assume what was meant, or no longer.
     *
     * @param scenario as it stands
     */
    record Outdated(Scenario scenario) implements ScenarioChange {}

    /**
     * Other scenarios, of which a person is told no more than they may see.
     *
     * @param names of those that they see, or saw until they were discarded, in their order
     * @param unseen how many there are besides
     */
    record Involved(List<String> names, int unseen) {

        /** No other scenario. */
        public static final Involved NONE = new Involved(List.of(), 0);

        /** Copies the names. */
        public Involved {
            names = List.copyOf(names);
        }

        static Involved of(List<Scenario> scenarios, String person) {
            List<String> names = scenarios.stream()
                    .filter(scenario -> scenario.isKnownTo(person))
                    .map(Scenario::name)
                    .sorted()
                    .toList();
            return new Involved(names, scenarios.size() - names.size());
        }

        boolean isEmpty() {
            return names.isEmpty() && unseen == 0;
        }
    }

    /** Why nothing was changed. */
    enum Reason {
        /** A name has 1 to 80 characters. */
        NAME_NOT_ALLOWED,
        /** Another scenario that is kept has it. */
        NAME_TAKEN,
        /** So many are kept that another would make the list slow. */
        TOO_MANY_SCENARIOS,
        /** One person keeps so many that others would get none. */
        TOO_MANY_OF_YOURS,
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
        /** Others see it, or stand on it: discarding it is confirmed first. */
        NOT_CONFIRMED,
        /** It stands on one that not everybody sees: sharing it would show that one too. */
        BASE_NOT_SHARED,
        /** It stands on one that was discarded before everybody saw it: nobody can show that one any more. */
        BASE_DISCARDED,
        /** What others see stands on it: they see through that what this one assumes. */
        STOOD_ON,
        /** It assumes as much as one scenario can. */
        TOO_MANY_ASSUMPTIONS,
        /** The scenario, or one that it stands on, has dropped the demand or receipt already. */
        ALREADY_DROPPED
    }
}
