package org.throughline.trials.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the scripts find a JDK 25, and how they fetch one where there is none. */
class JdkFinderTest {

    @TempDir
    private Path folder;

    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer publisher;

    @BeforeEach
    void publish() throws IOException {
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/", exchange -> {
            fetched.incrementAndGet();
            Path file = folder.resolve("published" + exchange.getRequestURI().getPath());
            boolean exists = Files.exists(file);
            exchange.sendResponseHeaders(exists ? 200 : 404, exists ? Files.size(file) : -1);
            if (exists) {
                Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
        });
        publisher.start();
        Files.createDirectories(folder.resolve("published"));
    }

    @AfterEach
    void stop() {
        publisher.stop(0);
    }

    @Test
    void java_home_is_taken_when_it_is_a_jdk_25() throws IOException {
        Machine machine = machine();
        Path jdk = machine.jdk("mine", "25.0.3");

        assertThat(machine.with("JAVA_HOME", jdk.toString()).findJdk()).isEqualTo(found(jdk));
    }

    @Test
    void an_older_java_home_is_passed_over_for_the_jdk_on_the_path() throws IOException {
        Machine machine = machine();
        Path jdk = machine.jdk("on-path", "25");
        Files.createSymbolicLink(machine.programs().resolve("javac"), jdk.resolve("bin/javac"));
        machine.with("JAVA_HOME", machine.jdk("old", "17.0.15").toString());

        assertThat(machine.findJdk()).isEqualTo(found(jdk));
    }

    @Test
    void a_jdk_in_the_usual_folders_is_found() throws IOException {
        Machine machine = machine();
        machine.jdk("jvm/a-17", "17.0.15");
        machine.jdk("jvm/b-250", "250.1");
        Path jdk = machine.jdk("jvm/c-25", "25.0.1");
        machine.with("THROUGHLINE_JDK_FOLDERS", folder.resolve("machine/jvm") + "/*");

        assertThat(machine.findJdk()).isEqualTo(found(jdk));
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "wget"})
    void where_there_is_none_one_is_fetched_verified_and_kept(String program) throws Exception {
        assumeTrue(Machine.offers(program), "this computer has no " + program);
        Machine machine = machine(program, "tar");
        Path archive = FakeJdk.packAsTar(FakeJdk.in(folder.resolve("jdk-25+1"), "25.0.3", 0), published("jdk.tar.gz"));
        machine.with("THROUGHLINE_JDK_URL", address("jdk.tar.gz")).with("THROUGHLINE_JDK_SHA256", sha256(archive));
        Path kept = machine.cache().resolve("jdk").resolve(sha256(archive));

        Machine.Result first = machine.findJdk();
        Machine.Result second = machine.findJdk();

        assertThat(first.out()).isEqualTo(kept.toString());
        assertThat(first.errors())
                .contains("No JDK 25 was found on this machine. Fetching one, once, from (%s)"
                        .formatted(address("jdk.tar.gz")));
        assertThat(second).isEqualTo(found(kept));
        assertThat(fetched).hasValue(1);
        assertThat(machine.cache().resolve("jdk")).isDirectoryNotContaining(file -> !file.equals(kept));
    }

    @Test
    void a_zip_needs_no_tar() throws Exception {
        assumeTrue(Machine.offers("unzip"), "this computer has no unzip");
        Machine machine = machine(downloader(), "unzip");
        Path archive = FakeJdk.packAsZip(FakeJdk.in(folder.resolve("jdk-25+1"), "25", 0), published("jdk.zip"));
        machine.with("THROUGHLINE_JDK_URL", address("jdk.zip")).with("THROUGHLINE_JDK_SHA256", sha256(archive));

        assertThat(machine.findJdk().out()).startsWith(machine.cache().toString());
    }

    @Test
    void a_wrong_checksum_is_refused_and_nothing_is_left() throws Exception {
        Machine machine = machine(downloader(), "tar");
        Path archive = FakeJdk.packAsTar(FakeJdk.in(folder.resolve("jdk-25+1"), "25", 0), published("jdk.tar.gz"));
        machine.with("THROUGHLINE_JDK_URL", address("jdk.tar.gz")).with("THROUGHLINE_JDK_SHA256", "0".repeat(64));

        assertThat(refusal(machine))
                .contains("has the checksum (%s), not the expected (%s)".formatted(sha256(archive), "0".repeat(64)));
    }

    @Test
    void an_address_out_of_reach_says_what_to_do() throws IOException {
        Machine machine = machine(downloader(), "tar");
        machine.with("THROUGHLINE_JDK_URL", address("jdk.tar.gz")).with("THROUGHLINE_JDK_SHA256", "0".repeat(64));
        publisher.stop(0);

        assertThat(refusal(machine)).contains("could not be fetched", "install a JDK 25 and set JAVA_HOME to it");
    }

    @Test
    void an_address_that_answers_with_an_error_page_is_refused() throws IOException {
        Machine machine = machine(downloader(), "tar");
        machine.with("THROUGHLINE_JDK_URL", address("absent.tar.gz")).with("THROUGHLINE_JDK_SHA256", "0".repeat(64));

        assertThat(refusal(machine)).contains("could not be fetched");
    }

    @Test
    void an_address_without_a_checksum_is_refused_before_anything_is_fetched() throws IOException {
        Machine machine = machine(downloader(), "tar").with("THROUGHLINE_JDK_URL", address("jdk.tar.gz"));

        assertThat(refusal(machine)).contains("THROUGHLINE_JDK_SHA256 is not");
        assertThat(fetched).hasValue(0);
    }

    @Test
    void an_archive_of_another_version_is_refused() throws Exception {
        Machine machine = machine(downloader(), "tar");
        Path archive = FakeJdk.packAsTar(FakeJdk.in(folder.resolve("jdk-21"), "21.0.1", 0), published("jdk.tar.gz"));
        machine.with("THROUGHLINE_JDK_URL", address("jdk.tar.gz")).with("THROUGHLINE_JDK_SHA256", sha256(archive));

        assertThat(refusal(machine)).contains("holds no JDK 25");
    }

    @Test
    void a_jdk_that_does_not_run_here_is_refused() throws Exception {
        Machine machine = machine(downloader(), "tar");
        Path archive = FakeJdk.packAsTar(FakeJdk.in(folder.resolve("jdk-25"), "25", 1), published("jdk.tar.gz"));
        machine.with("THROUGHLINE_JDK_URL", address("jdk.tar.gz")).with("THROUGHLINE_JDK_SHA256", sha256(archive));

        assertThat(refusal(machine)).contains("does not run on this machine", "musl");
    }

    @Test
    void an_archive_that_is_damaged_is_refused() throws Exception {
        Machine machine = machine(downloader(), "tar");
        Path archive = Files.writeString(published("jdk.tar.gz"), "no archive");
        machine.with("THROUGHLINE_JDK_URL", address("jdk.tar.gz")).with("THROUGHLINE_JDK_SHA256", sha256(archive));

        assertThat(refusal(machine)).contains("could not be unpacked");
    }

    @Test
    void a_machine_that_can_fetch_nothing_is_told_so() throws IOException {
        Machine machine = machine("tar");
        machine.with("THROUGHLINE_JDK_URL", address("jdk.tar.gz")).with("THROUGHLINE_JDK_SHA256", "0".repeat(64));

        assertThat(refusal(machine)).contains("neither curl nor wget");
    }

    @Test
    void a_machine_that_can_unpack_nothing_is_told_so() throws Exception {
        Machine machine = machine(downloader());
        Path archive = FakeJdk.packAsTar(FakeJdk.in(folder.resolve("jdk-25"), "25", 0), published("jdk.tar.gz"));
        machine.with("THROUGHLINE_JDK_URL", address("jdk.tar.gz")).with("THROUGHLINE_JDK_SHA256", sha256(archive));

        assertThat(refusal(machine)).contains("there is no tar on this machine");
    }

    @Test
    void a_kind_of_machine_without_a_pinned_jdk_is_told_so() throws IOException {
        Machine machine = machine(downloader(), "tar");
        machine.script("uname", "echo Plan9");

        assertThat(refusal(machine)).contains("none is fetched by itself for this kind of machine (Plan9 Plan9)");
    }

    /** The message of a search that fails; it must leave nothing in the cache. */
    private static String refusal(Machine machine) {
        Machine.Result result = machine.findJdk();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        Path jdks = machine.cache().resolve("jdk");
        if (Files.exists(jdks)) {
            assertThat(jdks).isEmptyDirectory();
        }
        return result.errors();
    }

    private static Machine.Result found(Path jdk) {
        return new Machine.Result(0, jdk.toString(), "");
    }

    private Machine machine(String... programs) throws IOException {
        return new Machine(folder.resolve("machine"), programs);
    }

    private static String downloader() {
        return Machine.offers("curl") ? "curl" : "wget";
    }

    private Path published(String name) {
        return folder.resolve("published").resolve(name);
    }

    private String address(String name) {
        return "http://127.0.0.1:%d/%s".formatted(publisher.getAddress().getPort(), name);
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }
}
