package org.throughline.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the server says, kept in a file that turns over at a fixed size, and its last lines for error messages. */
final class ServerLog {

    private static final System.Logger LOG = System.getLogger(ServerLog.class.getName());
    private static final int LAST_LINES = 12;

    private final Path file;
    private final long bytesMax;
    private final Deque<String> last = new ArrayDeque<>();

    ServerLog(Path file, long bytesMax) {
        this.file = file;
        this.bytesMax = bytesMax;
    }

    /** Follows the stream until it ends. */
    Thread follow(InputStream stream) {
        return Thread.ofVirtual().name("postgresql-log").start(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    keep(line);
                }
            } catch (IOException closed) {
                LOG.log(System.Logger.Level.DEBUG, "The server's log ended: {0}", closed.getMessage());
            }
        });
    }

    /** The last lines, oldest first. */
    synchronized List<String> lastLines() {
        return List.copyOf(last);
    }

    boolean says(String words) {
        return lastLines().stream().anyMatch(line -> line.contains(words));
    }

    synchronized void forget() {
        last.clear();
    }

    /** A full disk must not stop the reading: a server that cannot write its log would stand still. */
    private synchronized void keep(String line) {
        last.addLast(line);
        if (last.size() > LAST_LINES) {
            last.removeFirst();
        }
        try {
            if (Files.exists(file) && Files.size(file) > bytesMax) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException full) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The server''s log could not be written to {0}: {1}",
                    file,
                    full.getMessage());
        }
    }
}
