package org.throughline.exchange;

import org.throughline.events.Content;
import org.throughline.events.EventType;
import org.throughline.events.Payload;

/** One thing that a row says: the content of a fact, and the same as its payload. */
record Statement(EventType type, Content content, Payload data) {

    String digest() {
        return Json.digest(type.value() + " " + data.json());
    }
}
