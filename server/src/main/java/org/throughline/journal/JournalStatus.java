package org.throughline.journal;

import java.util.List;

/**
 * How the journal is at one moment.
 *
 * @param head position of the newest fact
 * @param contradictions facts that arrived with a known identity and another content, since the beginning
 * @param queued actions that wait to be written
 */
public record JournalStatus(Position head, long contradictions, int queued, List<ConsumerStatus> consumers) {

    public JournalStatus {
        consumers = List.copyOf(consumers);
    }
}
