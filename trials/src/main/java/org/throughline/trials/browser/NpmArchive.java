package org.throughline.trials.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

/**
 * An archive of the npm registry, pinned by version and checksum.
 *
 * @param name its name, such as {@code @sparticuz/chromium}
 * @param version its exact version
 * @param sha512 the SHA-512 checksum that the registry publishes, in Base64
 */
public record NpmArchive(String name, String version, String sha512) {

    /** The registry that everyone uses. */
    public static final URI REGISTRY = URI.create("https://registry.npmjs.org/");

    /** A download that stands still for longer than this is given up. */
    private static final Duration WAIT_MAX = Duration.ofMinutes(10);

    /**
     * The verified archive in the folder; fetched from the registry when it is not there yet.
     *
     * @throws IOException when the registry does not answer, or answers with something else than the archive
     */
    public Path fetchInto(Path folder, URI registry) throws IOException {
        Path file = folder.resolve("%s-%s.tgz".formatted(shortName(), version));
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        Path arriving = Files.createTempFile(folder, shortName(), ".arriving");
        try {
            download(registry.resolve("%s/-/%s-%s.tgz".formatted(name, shortName(), version)), arriving);
            return Files.move(arriving, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private void download(URI address, Path file) throws IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20))
                .build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(WAIT_MAX).build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofFile(file));
            if (response.statusCode() != 200) {
                throw new IOException("The registry answered (%d) for (%s).".formatted(response.statusCode(), address));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The download of (%s) was interrupted.".formatted(address), e);
        }
        String sum = checksum(file);
        if (!sum.equals(sha512)) {
            throw new IOException(
                    "The archive (%s) has the SHA-512 checksum (%s), not the expected (%s). It was deleted."
                            .formatted(address, sum, sha512));
        }
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            byte[] buffer = new byte[1 << 16];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-512, but not this one.", e);
        }
    }

    private String shortName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
