package org.throughline.exchange;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another system, as its connector lets it be read. Rows come in the order of their {@code id}, a whole number; their
 * decimals are exact. No method throws for what the other system does.
 */
public interface Counterpart {

    /** Its clock, its companies and what is installed. */
    Answer<Situation> situation();

    /**
     * A page of rows that were changed at a time or later.
     *
     * @param since inclusive; {@link Instant#EPOCH} means all rows, also those without a stamp
     * @param after only rows with a greater number; 0 for the first page
     * @param rowsMax a shorter page is the last
     */
    Answer<List<JsonNode>> changed(Reading reading, Instant since, long after, int rowsMax);

    /** The rows with these numbers, as far as they are there and fulfil the condition. */
    Answer<List<JsonNode>> byIds(Reading reading, List<Long> ids);

    /** A page of the numbers and stamps of all rows, by which deleted and overlooked ones are found. */
    Answer<List<Stamp>> stamps(Reading reading, long after, int rowsMax);

    /** What this installation has set for the system, as expressions see it in {@code $settings}. */
    default ObjectNode settings() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** How many rows there are and when the last of them was changed: one small question, however many they are. */
    Answer<Extent> extent(Reading reading);
}
