package org.throughline.trials.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class BrowserSearchTest {

    private static final byte[] ARCHIVE = "an archive".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer registry;

    @BeforeEach
    void serve() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/@maker/browser/-/browser-1.0.0.tgz", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(200, ARCHIVE.length);
            exchange.getResponseBody().write(ARCHIVE);
            exchange.close();
        });
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void an_archive_is_fetched_once_and_verified() throws IOException, GeneralSecurityException {
        NpmArchive archive = new NpmArchive("@maker/browser", "1.0.0", checksum());

        Path file = archive.fetchInto(folder, address());
        archive.fetchInto(folder, address());

        assertThat(file).hasBinaryContent(ARCHIVE);
        assertThat(fetched).hasValue(1);
    }

    @Test
    void an_archive_with_another_checksum_is_refused_and_nothing_is_left() {
        NpmArchive archive = new NpmArchive("@maker/browser", "1.0.0", "c29tZXRoaW5nIGVsc2U=");

        assertThatThrownBy(() -> archive.fetchInto(folder, address()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not the expected (c29tZXRoaW5nIGVsc2U=)");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_archive_that_the_registry_does_not_have_leaves_nothing() {
        NpmArchive archive = new NpmArchive("@maker/other", "1.0.0", "");

        assertThatThrownBy(() -> archive.fetchInto(folder, address()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("(404)");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_configured_browser_that_does_not_run_is_named() {
        Path configured = folder.resolve("no-browser");
        var surroundings = surroundings(Map.of("THROUGHLINE_CHROMIUM", configured.toString()), "Linux amd64");

        assertThat(new Chromium(surroundings).find())
                .isInstanceOfSatisfying(
                        Found.Nothing.class,
                        nothing -> assertThat(nothing.why())
                                .contains("The Chromium at (%s) does not run".formatted(configured))
                                .contains("Maybe install chromium"));
    }

    @Test
    void a_browser_on_the_path_is_taken() throws IOException {
        Path program = script("chromium", "echo Chromium 1");

        assertThat(new Chromium(surroundings(Map.of("PATH", "/nowhere:" + folder), "Linux amd64")).find())
                .isEqualTo(new Found.Program(program, Map.of()));
    }

    @Test
    void a_browser_that_lacks_its_libraries_is_reported_with_what_it_says() throws IOException {
        script("chromium", "echo libnss3.so: cannot open shared object file >&2; exit 127");

        assertThat(new Chromium(surroundings(Map.of("PATH", folder.toString()), "Linux amd64")).find())
                .isInstanceOfSatisfying(
                        Found.Nothing.class,
                        nothing -> assertThat(nothing.why()).contains("libnss3.so: cannot open shared object file"));
    }

    @Test
    void without_browser_and_registry_the_search_says_what_to_do() {
        var surroundings =
                surroundings(Map.of("THROUGHLINE_NPM_REGISTRY", address().toString()), "Linux amd64");

        List.of(new Chromium(surroundings).find(), new Node(surroundings).find())
                .forEach(found -> assertThat(found)
                        .isInstanceOfSatisfying(
                                Found.Nothing.class,
                                nothing -> assertThat(nothing.why())
                                        .contains("none could be fetched", "(404)", "Maybe install")));
    }

    @Test
    void a_machine_that_npm_has_no_browser_for_is_told_so() {
        assertThat(new Chromium(surroundings(Map.of(), "Linux aarch64")).find())
                .isInstanceOfSatisfying(
                        Found.Nothing.class,
                        nothing -> assertThat(nothing.why()).contains("npm has none for (Linux aarch64)"));
    }

    @Test
    void an_old_driver_on_the_path_is_passed_over() throws IOException {
        script("node", "echo v16.20.2");
        var surroundings = surroundings(Map.of("PATH", folder.toString()), "Linux aarch64");

        assertThat(new Node(surroundings).find()).isInstanceOf(Found.Nothing.class);

        script("node", "echo v20.1.0");
        assertThat(new Node(surroundings).find()).isInstanceOf(Found.Program.class);
    }

    @Test
    void without_a_browser_continuous_integration_fails_and_others_skip() {
        Found.Nothing nothing = new Found.Nothing("There is none.");

        assertThatThrownBy(() -> Browsers.without(nothing, surroundings(Map.of("CI", "true"), "Linux amd64")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("There is none.");
        assertThatThrownBy(() -> Browsers.without(nothing, surroundings(Map.of(), "Linux amd64")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("There is none.");
    }

    @Test
    void a_tar_is_unpacked_with_its_folders() throws IOException {
        byte[] tar = tar(Map.of("lib/one.so", "one", "two", "x".repeat(700)));

        new Tar(new ByteArrayInputStream(tar)).unpackInto(folder);

        assertThat(folder.resolve("lib/one.so")).hasContent("one");
        assertThat(folder.resolve("two")).hasContent("x".repeat(700));
    }

    @Test
    void a_tar_that_reaches_outside_is_refused() throws IOException {
        byte[] tar = tar(Map.of("../outside", "bad"));

        assertThatThrownBy(() -> new Tar(new ByteArrayInputStream(tar)).unpackInto(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("(../outside), which lies outside");
        assertThat(folder.resolveSibling("outside")).doesNotExist();
    }

    @Test
    void a_tar_that_breaks_off_is_refused() throws IOException {
        byte[] tar = tar(Map.of("two", "x".repeat(700)));

        assertThatThrownBy(() -> new Tar(new ByteArrayInputStream(Arrays.copyOf(tar, 1000))).unpackInto(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends in the middle");
    }

    private Surroundings surroundings(Map<String, String> environment, String machine) {
        return new Surroundings(environment, folder.resolve("cache"), machine);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(registry.getAddress().getPort()));
    }

    private Path script(String name, String line) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private static String checksum() throws GeneralSecurityException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-512").digest(ARCHIVE));
    }

    private static byte[] tar(Map<String, String> files) throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (var file : files.entrySet()) {
            byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
            byte[] header = new byte[512];
            put(header, 0, file.getKey());
            put(header, 124, "%011o".formatted(content.length));
            header[156] = '0';
            tar.write(header);
            tar.write(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
        }
        tar.write(new byte[1024]);
        return tar.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
