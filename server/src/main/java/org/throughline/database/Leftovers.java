package org.throughline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a killed hub may have left behind in its data folder: a running server without a master, the last processes of a
 * dead server, a stale process file, a half laid out cluster. Everything of ours is stopped or cleared, never silently
 * adopted; what is not ours is left alone and reported.
 */
final class Leftovers {

    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Path SHARED_MEMORY = Path.of("/proc/sysvipc/shm");

    private final DataFolder folder;
    private final ServerControl control;
    private final Limits limits;

    Leftovers(DataFolder folder, ServerControl control, Limits limits) {
        this.folder = folder;
        this.control = control;
        this.limits = limits;
    }

    /** Returns when no process works on the data folder any more and no file claims so. */
    void clear() throws IOException {
        Folders.deleteTree(folder.freshCluster());
        Launch last = Launch.read(folder).orElse(new Launch("(none recorded)", 0, ""));
        var file = PostmasterFile.read(folder.postmasterFile());
        if (file.isEmpty()) {
            return;
        }
        switch (last.kindOf(file.get().process())) {
            case OURS -> stopOrphan(last, file.get());
            case ANOTHER_POSTGRES -> throw foreign(file.get());
            case SOMETHING_ELSE, GONE -> clearStale(file.get());
        }
    }

    private void stopOrphan(Launch last, PostmasterFile file) throws IOException {
        LOG.log(
                System.Logger.Level.WARNING,
                "A PostgreSQL (process {0}) of a hub that ended without stopping it ({1}) is stopped now.",
                Long.toString(file.process()),
                last.hub());
        control.stop(last, file.process());
        if (Files.exists(folder.postmasterFile())) {
            clearStale(file);
        }
    }

    /**
     * Removes the file of a server that is certainly gone. Its number may belong to another process by now, which would
     * keep PostgreSQL from starting; but while a single process of the old server still holds the shared memory, the
     * data must not be touched.
     */
    private void clearStale(PostmasterFile file) throws IOException {
        long end = System.nanoTime() + limits.stopImmediateMax().toNanos();
        while (isAttached(file.sharedMemory())) {
            if (System.nanoTime() > end) {
                throw new DatabaseException(
                        DatabaseFault.FOREIGN_SERVER,
                        "The PostgreSQL (process %d) on (%s) is gone, but processes of it still work on the data."
                                .formatted(file.process(), folder.cluster()),
                        "end them by their numbers; this lists them: ps -ef | grep postgres:");
            }
            Pauses.sleep(PAUSE);
        }
        Files.deleteIfExists(folder.postmasterFile());
    }

    /** The file names key and identity of the shared memory; the kernel lists how many processes hold it. */
    private static boolean isAttached(String sharedMemory) throws IOException {
        String[] words = sharedMemory.split("\\s+", -1);
        if (words.length < 2 || !Files.isReadable(SHARED_MEMORY)) {
            return false;
        }
        List<String> lines = Files.readAllLines(SHARED_MEMORY);
        for (String line : lines) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length > 6 && columns[1].equals(words[1]) && sameKey(columns[0], words[0])) {
                return !columns[6].equals("0");
            }
        }
        return false;
    }

    private static boolean sameKey(String listed, String written) {
        try {
            return (int) Long.parseLong(listed) == (int) Long.parseLong(written);
        } catch (NumberFormatException heading) {
            return false;
        }
    }

    private DatabaseException foreign(PostmasterFile file) {
        return new DatabaseException(
                DatabaseFault.FOREIGN_SERVER,
                "A PostgreSQL (process %d, port %d) that this product did not start already runs on (%s)."
                        .formatted(file.process(), file.port(), folder.cluster()),
                "somebody started it by hand; stop it with: kill -INT %d".formatted(file.process()));
    }
}
