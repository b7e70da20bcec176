package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.security.Role;
import tools.jackson.databind.json.JsonMapper;

/** What the container refuses before any route sees it, sent byte by byte: no client would send it. */
@ExtendWith(FreshDatabase.class)
class ContainerFaultsTest {

    private static final int MORE_THAN_A_HEAD_HOLDS = 40_000;

    private final RunningPlant plant;

    @TempDir
    private Path folder = Path.of("");

    ContainerFaultsTest(DatabaseSettings.External settings) {
        plant = new RunningPlant(settings);
    }

    @AfterEach
    void close() {
        plant.close();
    }

    private String sent(String request) {
        return sent(URI.create(plant.address()), request);
    }

    private static String sent(URI address, String request) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String got(String address) {
        return sent("GET " + address + " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n");
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: application/problem+json")
                .contains("\"status\":" + status, "\"code\":\"" + code + "\"")
                .doesNotContain("<html", "Tomcat", "HTTP Status");
    }

    private static void assertPage(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: text/html")
                .contains("/assets/", code, "X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src")
                .doesNotContain("Tomcat", "HTTP Status", "Exception");
    }

    @Test
    void an_address_that_is_too_long_is_told_so() {
        String query = "?ask=" + "x".repeat(MORE_THAN_A_HEAD_HOLDS);

        assertProblem(got("/api/v1/promises" + query), 414, "TL-WEB-014");
        assertPage(got("/promises" + query), 414, "TL-WEB-014");
    }

    @Test
    void heads_that_are_too_long_are_told_so() {
        String heads = " HTTP/1.1\r\nHost: hub\r\nCookie: " + "x".repeat(MORE_THAN_A_HEAD_HOLDS) + "\r\n\r\n";

        assertProblem(sent("GET /api/v1/promises" + heads), 431, "TL-WEB-015");
        assertPage(sent("GET /promises" + heads), 431, "TL-WEB-015");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?ask={}",
                "?ask=a|b",
                "/a%zz",
                "/a%00b",
                "/x;y=1",
                "//double",
                "/%2e%2e/%2f",
                "?ask=\"quoted\"",
                "\\back",
                "?ask=a b"
            })
    void an_address_with_signs_that_may_not_stand_there_is_told_so(String rest) {
        assertProblem(got("/api/v1/promises" + rest), 400, "TL-WEB-013");
        assertPage(got("/promises" + rest), 400, "TL-WEB-013");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0003\u0001 this begins as TLS does\r\n\r\n",
                "GET /promises HTTP/9.9\r\nHost: hub\r\n\r\n",
                "GET /promises HTTP/1.1\r\n\r\n",
                "GET /promises HTTP/1.1\r\nHost: hub\r\nHost: other\r\n\r\n",
                "GET /promises HTTP/1.1\r\nHost: hub\r\nno head\r\n\r\n",
                "POST /promises/ask HTTP/1.1\r\nHost: hub\r\nContent-Length: -1\r\n\r\n",
                "POST /promises/ask HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: cloudy\r\n\r\n"
            })
    void what_is_no_request_is_told_so(String request) {
        assertPage(sent(request), 400, "TL-WEB-013");
    }

    @Test
    void what_is_sent_with_a_head_is_not_taken_for_it() {
        String body = "x".repeat(MORE_THAN_A_HEAD_HOLDS);
        String heads = " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n";

        assertProblem(sent("POST /api/v1/a;b" + heads + body), 400, "TL-WEB-013");
    }

    @Test
    void a_body_that_is_too_large_is_told_so() {
        plant.logIn("ada", Role.PLANNER);
        plant.browsing.get("/promises");

        String tooLarge = "x".repeat(1_100_000);
        var asJson = plant.browsing.postJson("/api/v1/promises/ask", "{\"how\": \"" + tooLarge + "\"}");
        assertThat(asJson.statusCode()).isEqualTo(413);
        assertThat(asJson.body()).contains("TL-WEB-016");
        var done = plant.browsing.postJson("/api/v1/promises/keep", "{\"item\": \"" + tooLarge + "\"}");
        assertThat(done.statusCode()).isEqualTo(413);
        var typed = plant.browsing.post("/promises/ask", "ask", tooLarge);
        assertThat(typed.statusCode()).isEqualTo(413);
        assertThat(typed.body()).contains("TL-WEB-016", "/assets/").doesNotContain("HTTP Status");
    }

    @Test
    void a_method_that_no_address_takes_is_told_so() {
        String rest = " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n";

        assertProblem(sent("TRACE /api/v1/promises" + rest), 405, "TL-WEB-017");
        assertPage(sent("TRACE /promises" + rest), 405, "TL-WEB-017");
        assertThat(sent("TRACE /promises" + rest)).contains("Allow: ");
    }

    @Test
    void more_fields_than_a_form_may_have_are_told_so() {
        String fields = "a&".repeat(1_001);
        String form = " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + fields.length()
                + "\r\n\r\n" + fields;

        assertPage(sent("POST /promises/ask" + form), 400, "TL-WEB-019");
        assertProblem(sent("POST /api/v1/promises/ask" + form), 400, "TL-WEB-019");
        plant.logIn("ada", Role.PLANNER);
        var read = plant.browsing.get("/api/v1/promises?" + fields);
        assertThat(read.statusCode()).isEqualTo(400);
        assertThat(read.body()).contains("TL-WEB-019");
    }

    @Test
    void a_small_body_that_is_nested_too_deep_or_has_an_overlong_number_is_not_called_large() {
        plant.logIn("ada", Role.PLANNER);
        plant.browsing.get("/promises");

        for (String part : List.of("[".repeat(600) + "]".repeat(600), "1".repeat(2_000))) {
            for (String address : List.of("/api/v1/promises/ask", "/api/v1/promises/keep")) {
                var answer = plant.browsing.postJson(address, "{\"how\": " + part + "}");
                assertThat(answer.statusCode()).as(address).isEqualTo(400);
                assertThat(answer.body()).contains("TL-WEB-007");
            }
        }
    }

    /** Answers as the container does for a context that stops. */
    private static final class Stopping extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    @Test
    void what_comes_while_the_hub_stops_is_told_so() throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setPort(0);
        tomcat.setBaseDir(folder.toString());
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "pages", new Stopping());
        context.addServletMappingDecoded("/", "pages");
        Failures failures = new Failures(new Screens(List.of(), plant.clock), JsonMapper.shared(), new SecureRandom());
        if (tomcat.getHost() instanceof StandardHost host) {
            host.setErrorReportValveClass(ContainerFaults.class.getName());
        }
        tomcat.getHost().getPipeline().addValve(new ContainerFaults(failures, WebLimits.standard()));
        tomcat.start();
        try {
            String rest = " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n";
            URI address = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort());
            assertProblem(sent(address, "GET /api/v1/promises" + rest), 503, "TL-WEB-018");
            assertPage(sent(address, "GET /promises" + rest), 503, "TL-WEB-018");
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }
}
