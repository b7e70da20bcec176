package org.throughline.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.exchange.Answer;
import org.throughline.exchange.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every error that Odoo, a proxy or the line was seen to make is understood: its kind, its code and its words. */
class OdooErrorsTest {

    @TestFactory
    Stream<DynamicTest> each_recorded_error_has_its_kind_and_code() {
        return recorded()
                .valueStream()
                .map(error -> DynamicTest.dynamicTest(error.path("case").asString(), () -> replay(error)));
    }

    private static JsonNode recorded() {
        try {
            return OdooAnswers.MAPPER.readTree(Files.readString(Path.of("src/test/resources/odoo/errors.json")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void replay(JsonNode error) {
        FakeOdoo.Reply reply = new FakeOdoo.Reply(
                error.path("status").intValue(),
                error.path("contentType").asString(),
                error.path("body").asString(),
                Map.of(),
                error.path("body").asString().getBytes(StandardCharsets.UTF_8).length);
        Trouble trouble = trouble(reply);
        assertThat(trouble.getClass().getSimpleName())
                .isEqualTo(error.path("kind").asString());
        assertThat(trouble.code()).isEqualTo(error.path("code").asString());
        assertThat(trouble.sentence()).containsAnyOf("Maybe", "asked again").doesNotContain("Traceback", "\n");
    }

    @Test
    void a_missing_right_names_the_model() {
        Trouble trouble = trouble(FakeOdoo.Reply.error(
                403,
                "odoo.exceptions.AccessError",
                "You are not allowed to access 'Stock Rule' (stock.rule) records.\n\nThis operation is..."));
        assertThat(trouble.sentence()).contains("stock.rule").doesNotContain("This operation");
    }

    @Test
    void odoo_is_left_alone_as_long_as_it_asks_for() {
        Trouble trouble = trouble(FakeOdoo.Reply.page(503, "later").with("Retry-After", "17"));
        assertThat(trouble)
                .isInstanceOfSatisfying(
                        Trouble.Unavailable.class,
                        unavailable -> assertThat(unavailable.retryAfter()).isEqualTo(Duration.ofSeconds(17)));
    }

    @Test
    void the_key_is_not_sent_after_a_redirect() {
        try (FakeOdoo odoo =
                new FakeOdoo(_ -> FakeOdoo.Reply.page(301, "moved").with("Location", "https://elsewhere.example"))) {
            Trouble trouble = trouble(odoo);
            assertThat(trouble.code()).isEqualTo("TL-ODOO-011");
            assertThat(trouble.sentence()).contains("https://elsewhere.example");
            assertThat(odoo.asked()).hasSize(1);
        }
    }

    @Test
    void an_answer_that_is_cut_off_is_asked_for_again() {
        Trouble trouble = trouble(FakeOdoo.Reply.json("[{\"id\": 1}]").cutOff());
        assertThat(trouble).isInstanceOf(Trouble.Unavailable.class);
        assertThat(trouble.code()).isEqualTo("TL-ODOO-009");
    }

    @Test
    void an_answer_larger_than_memory_should_hold_is_refused() {
        Trouble trouble = trouble(FakeOdoo.Reply.json("[\"" + "x".repeat(20_000) + "\"]"));
        assertThat(trouble.code()).isEqualTo("TL-ODOO-017");
    }

    @Test
    void an_odoo_that_never_answers_is_slow() {
        CountDownLatch never = new CountDownLatch(1);
        OdooLimits hasty = hasty();
        try (FakeOdoo odoo = new FakeOdoo(_ -> {
                    await(never);
                    return FakeOdoo.Reply.json("[]");
                });
                OdooClient client =
                        new OdooClient(odoo.access(), hasty, new Pace(hasty, System::nanoTime, Thread::sleep))) {
            assertThat(trouble(client).code()).isEqualTo("TL-ODOO-002");
            never.countDown();
        }
    }

    @Test
    void nobody_at_the_address_is_away() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(trouble(client("http://127.0.0.1:" + free)).code()).isEqualTo("TL-ODOO-001");
        assertThat(trouble(client("http://no-such-host.invalid")).code()).isEqualTo("TL-ODOO-001");
    }

    @Test
    void a_connection_without_a_trusted_certificate_carries_no_key(@TempDir Path folder) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("odoo.p12"))));
        server.createContext("/", _ -> asked.incrementAndGet());
        server.start();
        try {
            Trouble trouble =
                    trouble(client("https://localhost:" + server.getAddress().getPort()));
            assertThat(trouble).isInstanceOf(Trouble.Rejected.class);
            assertThat(trouble.code()).isEqualTo("TL-ODOO-010");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    /** A certificate that nobody has vouched for. */
    private static SSLContext selfSigned(Path store) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "odoo",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static OdooClient client(String address) {
        return new OdooClient(
                OdooAccess.of(address, "plant", "0123456789abcdef", false),
                FakeOdoo.quick(),
                new Pace(FakeOdoo.quick(), System::nanoTime, Thread::sleep));
    }

    private static OdooLimits hasty() {
        OdooLimits quick = FakeOdoo.quick();
        return new OdooLimits(
                quick.connectTimeMax(),
                Duration.ofMillis(200),
                quick.slowCall(),
                quick.quickCall(),
                quick.pageMin(),
                quick.answerBytesMax(),
                quick.parallelMax(),
                quick.callsPerSecond(),
                quick.tiredCall(),
                quick.callsAtOnce(),
                quick.wordsKeptFor());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Trouble trouble(FakeOdoo.Reply reply) {
        try (FakeOdoo odoo = new FakeOdoo(_ -> reply)) {
            return trouble(odoo);
        }
    }

    private static Trouble trouble(FakeOdoo odoo) {
        return trouble(odoo.client());
    }

    private static Trouble trouble(OdooClient client) {
        try (client) {
            Answer<OdooReply> answer = client.call("stock.rule", "search_read", JsonNodeFactory.instance.objectNode());
            assertThat(answer).isInstanceOf(Answer.Failed.class);
            return ((Answer.Failed<OdooReply>) answer).trouble();
        }
    }
}
