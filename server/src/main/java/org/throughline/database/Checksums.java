package org.throughline.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, the one checksum of this room. */
final class Checksums {

    private Checksums() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** Reads the stream to its end and gives the checksum in hexadecimal digits. */
    static String of(InputStream stream) throws IOException {
        DigestInputStream counted = new DigestInputStream(stream, sha256());
        counted.transferTo(OutputStream.nullOutputStream());
        return hex(counted.getMessageDigest());
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
