package org.throughline.exchange;

import org.throughline.events.Content;
import org.throughline.events.EventType;
import org.throughline.events.Payload;
import org.throughline.events.Vocabulary;

/**
 * One thing that a row says: the content of a fact, and the same as its payload.
 *
 * @param digest of type and payload, by which it is told whether the same was said before
 */
record Statement(EventType type, Content content, Payload data, String digest) {

    static Statement of(EventType type, Content content) {
        Payload data = Vocabulary.payload(content);
        return new Statement(type, content, data, Json.digest(type.value() + " " + data.json()));
    }
}
