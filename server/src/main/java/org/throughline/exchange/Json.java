package org.throughline.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON with exact numbers, and checksums of it. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** SHA-256 of the text, in hexadecimal digits. */
    static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** By which a row is told from the same row as it was before. */
    static String checksum(JsonNode row) {
        return checksum(MAPPER.writeValueAsBytes(row));
    }

    /** By which what is said is told from what the same record says in the same second. */
    static String checksum(String text) {
        return checksum(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Two independent checksums of 32 bits, in hexadecimal digits. They tell apart a few texts about one record, so
     * they need not withstand anyone, and cost a tenth of a digest; the journal sees two contents with one identity.
     */
    private static String checksum(byte[] text) {
        return HexFormat.of().toHexDigits(sum(new CRC32(), text))
                + HexFormat.of().toHexDigits(sum(new CRC32C(), text));
    }

    private static int sum(Checksum checksum, byte[] text) {
        checksum.update(text);
        return (int) checksum.getValue();
    }
}
