package org.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** What a program sends as JSON: its size is looked at before its words, so that neither is taken for the other. */
final class JsonBody {

    private static final int BYTES_MAX = WebLimits.standard().formBytesMax();

    private JsonBody() {}

    /** Its bytes; empty where they are too many. */
    static Optional<byte[]> of(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(BYTES_MAX + 1);
        return bytes.length > BYTES_MAX ? Optional.empty() : Optional.of(bytes);
    }
}
