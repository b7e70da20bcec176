package org.throughline.connectors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An HTTP server that answers as Odoo was seen to answer, and remembers what it was asked. */
final class FakeOdoo implements AutoCloseable {

    /** A question as it arrived: {@code stock.move/search_read}, or {@code web/version}. */
    record Question(String name, JsonNode body, Headers headers) {}

    /**
     * What is sent back.
     *
     * @param promised bytes that the header promises; more than the body has where the answer is cut off
     */
    record Reply(int status, String contentType, String body, Map<String, String> headers, int promised) {

        static Reply json(String body) {
            return new Reply(200, "application/json; charset=utf-8", body, Map.of(), length(body));
        }

        static Reply error(int status, String name, String message) {
            String body = JsonNodeFactory.instance
                    .objectNode()
                    .put("name", name)
                    .put("message", message)
                    .put("debug", "Traceback (most recent call last): secret")
                    .toString();
            return new Reply(status, "application/json; charset=utf-8", body, Map.of(), length(body));
        }

        static Reply page(int status, String body) {
            return new Reply(status, "text/html; charset=utf-8", body, Map.of(), length(body));
        }

        Reply with(String header, String value) {
            return new Reply(status, contentType, body, Map.of(header, value), promised);
        }

        Reply cutOff() {
            return new Reply(status, contentType, body, headers, promised + 100);
        }

        private static int length(String body) {
            return body.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Question> asked = new CopyOnWriteArrayList<>();
    private final Function<Question, Reply> answers;

    FakeOdoo(Function<Question, Reply> answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException("No port is free.", failure);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            Question question = new Question(
                    path.startsWith("/json/2/") ? path.substring("/json/2/".length()) : path.substring(1),
                    body.length == 0 ? JsonNodeFactory.instance.nullNode() : OdooAnswers.MAPPER.readTree(body),
                    exchange.getRequestHeaders());
            asked.add(question);
            Reply reply = answers.apply(question);
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.promised() == 0 ? -1 : reply.promised());
            exchange.getResponseBody().write(reply.body().getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
    }

    List<Question> asked() {
        return asked;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    OdooAccess access() {
        return OdooAccess.of(address(), "plant", "0123456789abcdef", false);
    }

    /** Limits that let tests run at once. */
    static OdooLimits quick() {
        OdooLimits standard = OdooLimits.standard();
        return new OdooLimits(
                standard.connectTimeMax(),
                Duration.ofSeconds(5),
                standard.slowCall(),
                standard.quickCall(),
                2,
                10_000,
                2,
                1_000,
                standard.tiredCall(),
                1_000,
                standard.wordsKeptFor());
    }

    OdooClient client() {
        return new OdooClient(access(), quick(), new Pace(quick(), System::nanoTime, Thread::sleep));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
