package org.throughline.modelfolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 strictly, and hands out everything before a wrong byte first, so that the reader knows on which line
 * it stands.
 */
final class Utf8Text {

    private static final int BYTES = 1 << 16;

    private final InputStream bytes;
    private final ByteBuffer encoded = ByteBuffer.allocate(BYTES).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;

    Utf8Text(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * Fills the buffer as far as the text goes without a wrong byte; returns how many characters, or -1 at the end.
     *
     * @throws CharacterCodingException where the next byte is wrong
     */
    int read(char[] buffer) throws IOException {
        CharBuffer decoded = CharBuffer.wrap(buffer);
        while (decoded.position() == 0) {
            CoderResult result = decoder.decode(encoded, decoded, ended);
            if (decoded.position() > 0) {
                return decoded.position();
            }
            if (result.isError()) {
                result.throwException();
            }
            if (ended) {
                return -1;
            }
            refill();
        }
        return decoded.position();
    }

    private void refill() throws IOException {
        encoded.compact();
        int count = bytes.read(encoded.array(), encoded.position(), encoded.remaining());
        encoded.position(encoded.position() + Math.max(0, count)).flip();
        ended = count < 0;
    }
}
