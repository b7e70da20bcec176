package org.throughline.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * One hub per data folder. The kernel holds the lock and lets go of it when the process ends, however it ends. Who it
 * is stands in a second file, because closing any channel to a locked file, even one opened for reading, would let go
 * of the lock.
 */
final class HubLock implements AutoCloseable {

    private final DataFolder folder;
    private final FileChannel channel;

    private HubLock(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the lock; empty when another hub holds it. */
    static Optional<HubLock> tryTake(DataFolder folder, Hub hub) throws IOException {
        Properties self = new Properties();
        self.setProperty("process", Long.toString(ProcessHandle.current().pid()));
        self.setProperty(
                "processStarted", ProcessHandle.current().info().startInstant().toString());
        if (isHeldByThisProcess(folder, self)) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(
                folder.hubLock(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (!isLocked(channel)) {
            channel.close();
            return Optional.empty();
        }
        self.setProperty("hub", hub.toString());
        DataFolder.write(folder.hubRecord(), self);
        return Optional.of(new HubLock(folder, channel));
    }

    /** Who holds the lock, in words. */
    static String holder(DataFolder folder) throws IOException {
        return DataFolder.read(folder.hubRecord())
                .map(record -> record.getProperty("hub", "unknown"))
                .orElse("unknown");
    }

    private static boolean isHeldByThisProcess(DataFolder folder, Properties self) throws IOException {
        return DataFolder.read(folder.hubRecord())
                .filter(record -> self.stringPropertyNames().stream()
                        .allMatch(name -> self.getProperty(name).equals(record.getProperty(name))))
                .isPresent();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.hubRecord());
        channel.close();
    }
}
