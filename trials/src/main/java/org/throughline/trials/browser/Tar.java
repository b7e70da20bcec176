package org.throughline.trials.browser;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the tar archives that npm packs: plain files and folders, names of at most 255 characters. */
final class Tar {

    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int TYPE_AT = 156;
    private static final int PREFIX_AT = 345;

    private final InputStream bytes;

    Tar(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Receives each file; it need not read all of it. */
    @FunctionalInterface
    interface Receiver {
        void receive(String name, InputStream content) throws IOException;
    }

    /** Hands over each file in the order of the archive. */
    void forEach(Receiver receiver) throws IOException {
        byte[] header = bytes.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            long size = Long.parseLong(text(header, SIZE_AT, 12), 8);
            char type = (char) header[TYPE_AT];
            String name = text(header, 0, 100);
            String prefix = text(header, PREFIX_AT, 155);
            Part content = new Part(bytes, size);
            switch (type) {
                case '0', '\0' -> receiver.receive(prefix.isEmpty() ? name : prefix + "/" + name, content);
                case '5', 'g' -> {}
                default ->
                    throw new IOException(
                            "The archive holds (%s) of kind (%s), which is not read.".formatted(name, type));
            }
            content.skipRest();
            bytes.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            header = bytes.readNBytes(BLOCK);
        }
    }

    /** Unpacks every file below a folder. */
    void unpackInto(Path folder) throws IOException {
        forEach((name, content) -> {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("The archive holds (%s), which lies outside of it.".formatted(name));
            }
            Files.createDirectories(file.resolveSibling("."));
            Files.copy(content, file);
        });
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8).strip();
    }

    /** The bytes of one file. */
    private static final class Part extends InputStream {

        private final InputStream bytes;
        private long left;

        Part(InputStream bytes, long size) {
            this.bytes = bytes;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = bytes.read(buffer, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw new EOFException("The archive ends in the middle of a file.");
            }
            left -= count;
            return count;
        }

        void skipRest() throws IOException {
            bytes.skipNBytes(left);
            left = 0;
        }
    }
}
