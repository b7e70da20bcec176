package org.throughline.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Unpacks a tar archive: plain files, folders and links inside the archive, nothing else. What it does not know it
 * refuses, and no entry may lead out of the target folder.
 */
final class Tarball {

    private static final int BLOCK = 512;
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");

    private final InputStream archive;
    private final Path target;

    private Tarball(InputStream archive, Path target) {
        this.archive = archive;
        this.target = target;
    }

    static void unpack(InputStream archive, Path target) throws IOException {
        new Tarball(new BufferedInputStream(archive, 1 << 16), target).unpackAll();
    }

    private void unpackAll() throws IOException {
        byte[] header = archive.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            unpackOne(header);
            header = archive.readNBytes(BLOCK);
        }
        if (header.length < BLOCK) {
            throw new IOException("The archive ends in the middle.");
        }
        archive.skip(Long.MAX_VALUE);
    }

    private void unpackOne(byte[] header) throws IOException {
        String name = text(header, 0, 100);
        long size = octal(header, 124, 12);
        Path path = inside(target.resolve(name));
        switch (header[156]) {
            case '0', 0 -> unpackFile(path, size, (octal(header, 100, 8) & 0b001_000_000) != 0);
            case '5' -> createFolder(path);
            case '2' -> {
                Path to = Path.of(text(header, 157, 100));
                createFolder(parent(path));
                inside(parent(path).resolve(to));
                Files.createSymbolicLink(path, to);
            }
            default ->
                throw new IOException(
                        "The archive holds an entry (%s) of an unknown kind (%d).".formatted(name, header[156]));
        }
    }

    private void unpackFile(Path path, long size, boolean program) throws IOException {
        createFolder(parent(path));
        try (OutputStream file = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            long left = size;
            while (left > 0) {
                int count = archive.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (count < 0) {
                    throw new IOException("The archive ends inside the file (%s).".formatted(path));
                }
                file.write(buffer, 0, count);
                left -= count;
            }
        }
        archive.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        Files.setPosixFilePermissions(path, program ? PROGRAM : PLAIN);
    }

    /**
     * Folders are open to all readers whatever the hub's umask is, because the server may run under another account.
     */
    private void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (!folder.equals(target)) {
                createFolder(parent(folder));
            }
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PROGRAM);
        }
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("The path (%s) has no folder.".formatted(path));
        }
        return parent;
    }

    private Path inside(Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(target)) {
            throw new IOException("The archive's entry (%s) leads out of its folder (%s).".formatted(path, target));
        }
        return normal;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) throws IOException {
        String digits = text(header, from, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException notOctal) {
            throw new IOException(
                    "The archive's header holds (%s) where a number belongs.".formatted(digits), notOctal);
        }
    }
}
