package org.throughline.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL that travel with the product, unpacked once into a folder named after their checksum.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    /** Major version of the programs; a data folder belongs to exactly one. */
    static final int MAJOR_VERSION = 18;

    /** An archive on the class path and the SHA-256 that the build was made with. */
    private record Archive(String resource, String sha256) {}

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks the programs for this machine unless that has been done before. */
    static PostgresBinaries unpackedIn(Path folder) {
        Archive archive = archiveFor(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        Path home = folder.resolve("postgresql-" + archive.sha256().substring(0, 16));
        if (!Files.isDirectory(home)) {
            try {
                Folders.createOpen(folder);
                unpack(archive, folder, home);
            } catch (IOException failure) {
                throw new DatabaseException(
                        DatabaseFault.BINARIES_DAMAGED,
                        "The programs of PostgreSQL could not be unpacked into (%s): (%s)."
                                .formatted(home, failure.getMessage()),
                        "there is no space left or the folder may not be written; about 70 MB are needed.",
                        failure);
            }
        }
        return new PostgresBinaries(home);
    }

    private static Archive archiveFor(String system, String architecture) {
        return archiveFor(system + "/" + architecture)
                .orElseThrow(() -> new DatabaseException(
                        DatabaseFault.NO_BINARIES,
                        "No PostgreSQL travels with the product for the system (%s) on (%s)."
                                .formatted(system, architecture),
                        "run a PostgreSQL 15 or newer yourself and name it in the setting database.url."));
    }

    private static Optional<Archive> archiveFor(String platform) {
        return switch (platform) {
            case "Linux/amd64", "Linux/x86_64" ->
                Optional.of(new Archive(
                        "/postgres-linux-x86_64.txz",
                        "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc"));
            case "Linux/aarch64", "Linux/arm64" ->
                Optional.of(new Archive(
                        "/postgres-linux-arm_64.txz",
                        "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836"));
            default -> Optional.empty();
        };
    }

    /**
     * Unpacks beside the final place and renames at the end, so that a half unpacked folder is never taken for a whole
     * one.
     */
    private static void unpack(Archive archive, Path folder, Path home) throws IOException {
        Path fresh = Files.createTempDirectory(folder, ".unpacking-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            MessageDigest digest = Checksums.sha256();
            try (InputStream resource = PostgresBinaries.class.getResourceAsStream(archive.resource())) {
                if (resource == null) {
                    throw new IOException("the archive %s is not on the class path".formatted(archive.resource()));
                }
                DigestInputStream counted = new DigestInputStream(resource, digest);
                Tarball.unpack(new XZInputStream(counted), fresh);
                counted.skip(Long.MAX_VALUE);
            }
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(archive.sha256())) {
                throw new DatabaseException(
                        DatabaseFault.BINARIES_DAMAGED,
                        "The archive (%s) has the checksum (%s) but must have (%s)."
                                .formatted(archive.resource(), found, archive.sha256()),
                        "the installation is damaged; install it again.");
            }
            moveInto(fresh, home);
        } finally {
            Folders.deleteTree(fresh);
        }
    }

    private static void moveInto(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException impossible) {
            throw new IOException("the folder %s cannot be renamed in one step".formatted(fresh), impossible);
        } catch (FileSystemException failure) {
            // Two hubs with different data folders may share the programs; what the other one has unpacked meanwhile
            // has the same checksum.
            if (!Files.isDirectory(home)) {
                throw failure;
            }
        }
    }
}
