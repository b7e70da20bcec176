package org.throughline.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.throughline.events.Event;

/** An event with the checksum of its content, by which a repetition is told from a contradiction. */
record Fact(Event event) {

    /** SHA-256 over type, source, subject, time and content, in hexadecimal digits. */
    String digest() {
        MessageDigest digest = sha256();
        add(digest, event.type().value());
        add(digest, event.source().value());
        add(digest, event.subject().value());
        add(digest, event.time().toString());
        add(digest, event.data().json());
        return HexFormat.of().formatHex(digest.digest());
    }

    String id() {
        return event.id().value();
    }

    /** A word is followed by a byte that no UTF-8 text contains, so that two words cannot run into each other. */
    private static void add(MessageDigest digest, String word) {
        digest.update(word.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0xFF);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
