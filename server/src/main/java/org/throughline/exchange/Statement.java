package org.throughline.exchange;

import org.throughline.events.Content;
import org.throughline.events.EventType;
import org.throughline.events.Payload;
import org.throughline.events.Vocabulary;

/** One thing that a row says: the content of a fact, and the same as its payload. */
record Statement(EventType type, Content content, Payload data) {

    static Statement of(EventType type, Content content) {
        return new Statement(type, content, Vocabulary.payload(content));
    }
}
