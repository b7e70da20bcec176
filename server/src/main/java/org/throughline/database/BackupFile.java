package org.throughline.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup on disk: one entry per table, the manifest, and at the very end, where a zip archive keeps its comment, the
 * checksum of every byte before.
 */
final class BackupFile implements AutoCloseable {

    private static final String MANIFEST = "manifest.json";
    private static final int SEAL_BYTES = 64;
    private static final long MANIFEST_BYTES_MAX = 10_000_000;

    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(Path file, ZipFile zip, BackupManifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens the file and proves every byte of it before anybody acts on it. */
    static BackupFile openProved(Path file) {
        try {
            requireSeal(file);
            ZipFile zip = new ZipFile(file.toFile());
            try {
                BackupFile backup = new BackupFile(file, zip, readManifest(zip));
                backup.prove();
                return backup;
            } catch (IOException | RuntimeException failure) {
                zip.close();
                throw failure;
            }
        } catch (IOException | JacksonException failure) {
            throw damaged(file, String.valueOf(failure.getMessage()));
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** The rows of one table. */
    InputStream rows(BackupManifest.Table table) throws IOException {
        return entry(zip, entryOf(table.name()));
    }

    static String entryOf(String table) {
        return "tables/" + table + ".copy";
    }

    static void writeManifest(ZipOutputStream zip, BackupManifest manifest) throws IOException {
        byte[] text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(text);
        zip.closeEntry();
        zip.setComment("0".repeat(SEAL_BYTES));
    }

    /** Puts the checksum of everything before it into the place that was kept for it. */
    static void seal(FileChannel channel) throws IOException {
        long end = channel.size() - SEAL_BYTES;
        byte[] seal = checksum(channel, end).getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(seal), end);
    }

    private static void requireSeal(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long end = channel.size() - SEAL_BYTES;
            ByteBuffer seal = ByteBuffer.allocate(SEAL_BYTES);
            if (end < 0 || channel.read(seal, end) != SEAL_BYTES) {
                throw new IOException("it is too short");
            }
            if (!checksum(channel, end).equals(new String(seal.array(), StandardCharsets.US_ASCII))) {
                throw new IOException("it does not have the checksum that stands at its end");
            }
        }
    }

    private static String checksum(FileChannel channel, long end) throws IOException {
        MessageDigest digest = Checksums.sha256();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        long at = 0;
        while (at < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            int count = channel.read(buffer, at);
            if (count < 0) {
                throw new IOException("it ends too early");
            }
            at += count;
            digest.update(buffer.flip());
        }
        return Checksums.hex(digest);
    }

    private static BackupManifest readManifest(ZipFile zip) throws IOException {
        byte[] text = bytes(zip, MANIFEST);
        BackupManifest manifest = JsonMapper.shared().readValue(text, BackupManifest.class);
        if (manifest.format() != BackupManifest.FORMAT) {
            throw new IOException("the layout %d is unknown; this release reads %d"
                    .formatted(manifest.format(), BackupManifest.FORMAT));
        }
        return manifest;
    }

    private void prove() throws IOException {
        var expected =
                manifest.tables().stream().map(table -> entryOf(table.name())).collect(Collectors.toSet());
        for (BackupManifest.Table table : manifest.tables()) {
            try (InputStream rows = rows(table)) {
                if (!Checksums.of(rows).equals(table.sha256())) {
                    throw new IOException("the rows of %s do not have their checksum".formatted(table.name()));
                }
            }
        }
        var found = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith("tables/"))
                .collect(Collectors.toSet());
        if (!found.equals(expected)) {
            throw new IOException("it holds %s but should hold %s".formatted(found, expected));
        }
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream stream = entry(zip, name)) {
            return stream.readNBytes((int) MANIFEST_BYTES_MAX);
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        InputStream stream = entry == null ? null : zip.getInputStream(entry);
        if (stream == null) {
            throw new IOException("%s is missing".formatted(name));
        }
        return stream;
    }

    DatabaseException damaged(String why) {
        return damaged(file, why);
    }

    private static DatabaseException damaged(Path file, String why) {
        return new DatabaseException(
                DatabaseFault.BACKUP_DAMAGED,
                "The backup (%s) cannot be trusted: (%s). Nothing was restored.".formatted(file, why),
                "it was cut off or altered on its way; take another copy or an older backup.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
