package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.security.Role;

/** What the container refuses before any route sees it, sent byte by byte: no client would send it. */
@ExtendWith(FreshDatabase.class)
class ContainerFaultsTest {

    private static final int MORE_THAN_A_HEAD_HOLDS = 40_000;

    private final RunningPlant plant;

    ContainerFaultsTest(DatabaseSettings.External settings) {
        plant = new RunningPlant(settings);
    }

    @AfterEach
    void close() {
        plant.close();
    }

    private String sent(String request) {
        URI address = URI.create(plant.address());
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
}
