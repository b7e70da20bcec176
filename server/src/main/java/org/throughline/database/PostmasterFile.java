package org.throughline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes about itself into {@code postmaster.pid}.
 *
 * @param process number of the main process
 * @param startedAt whole second in which it started
 * @param port where it listens
 * @param sharedMemory identity of its shared memory, empty while it is starting
 * @param status {@code starting}, {@code ready}, {@code stopping}; empty while it is starting
 */
record PostmasterFile(long process, Instant startedAt, int port, String sharedMemory, String status) {

    static Optional<PostmasterFile> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return Optional.of(new PostmasterFile(
                Long.parseLong(lines.get(0).strip()),
                Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                Integer.parseInt(lines.get(3).strip()),
                lines.size() > 6 ? lines.get(6).strip() : "",
                lines.size() > 7 ? lines.get(7).strip() : ""));
    }

    boolean isReady() {
        return status.equals("ready");
    }
}
