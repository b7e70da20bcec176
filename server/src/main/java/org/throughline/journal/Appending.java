package org.throughline.journal;

import java.time.Duration;
import java.util.List;
import org.throughline.events.FactId;

/** What became of facts that were handed to the journal; those of one action share one fate. */
public sealed interface Appending {

    /**
     * All of them are in the journal and on the disk.
     *
     * @param receipts one per fact, in the order in which they were handed in
     * @param upTo the highest of their positions; a reader that has read so far has seen them all
     */
    record Appended(List<Receipt> receipts, Position upTo) implements Appending {
        public Appended {
            receipts = List.copyOf(receipts);
        }
    }

    /**
     * None was written: some carry a known identity with another content. That is a defect of whoever made the
     * identity.
     */
    record Contradicted(List<Contradiction> contradictions) implements Appending {
        public Contradicted {
            contradictions = List.copyOf(contradictions);
        }
    }

    /**
     * It is not known whether they were written. Handing them in again is safe, because the same identity is the same
     * fact.
     *
     * @param code the stable code of the cause
     */
    record Unavailable(String code, String reason, Duration retryAfter) implements Appending {}

    /**
     * Where one fact stands.
     *
     * @param fresh false when it had been there before
     */
    record Receipt(FactId fact, Position position, boolean fresh) {}

    /**
     * A fact whose identity is taken by another content.
     *
     * @param recordedAt where the other one stands; 0 when it came in the same action
     */
    record Contradiction(FactId fact, Position recordedAt) {}
}
