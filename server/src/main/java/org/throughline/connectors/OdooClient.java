package org.throughline.connectors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.throughline.exchange.Answer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks Odoo one question at a time by JSON-2: with the key, without cookies, politely, and never longer than the limit.
 * It does not ask twice: whoever asked decides what trouble means.
 */
final class OdooClient implements AutoCloseable {

    private final OdooAccess access;
    private final OdooLimits limits;
    private final Pace pace;
    private final HttpClient http;

    OdooClient(OdooAccess access, OdooLimits limits, Pace pace) {
        this.access = access;
        this.limits = limits;
        this.pace = pace;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connectTimeMax())
                .build();
    }

    /** Asks a method of a model. */
    Answer<OdooReply> call(String model, String method, ObjectNode body) {
        HttpRequest request = HttpRequest.newBuilder(access.at("/json/2/" + model + "/" + method))
                .timeout(limits.callTimeMax())
                .header("Authorization", "bearer " + access.key().secret())
                .header("Content-Type", "application/json")
                .header("X-Odoo-Database", access.database())
                .POST(HttpRequest.BodyPublishers.ofByteArray(OdooAnswers.written(body)))
                .build();
        return ask(model + "/" + method, request);
    }

    /** Asks which version is there; anyone may. */
    Answer<OdooReply> version() {
        HttpRequest request = HttpRequest.newBuilder(access.at("/web/version"))
                .timeout(limits.callTimeMax())
                .GET()
                .build();
        return ask("web/version", request);
    }

    OdooAccess access() {
        return access;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Answer<OdooReply> ask(String question, HttpRequest request) {
        try {
            pace.begin();
            long begun = System.nanoTime();
            try {
                return answer(question, request);
            } finally {
                pace.end(Duration.ofNanos(System.nanoTime() - begun));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return OdooAnswers.unavailable(
                    OdooFault.AWAY, Duration.ZERO, "The question (%s) was stopped.".formatted(question));
        }
    }

    /** The request's own limit ends with the headers; this one holds for the body too. */
    private Answer<OdooReply> answer(String question, HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> coming = http.sendAsync(
                request,
                HttpResponse.BodyHandlers.limiting(
                        _ -> HttpResponse.BodySubscribers.mapping(
                                HttpResponse.BodySubscribers.ofByteArray(), ByteArrayInputStream::new),
                        limits.answerBytesMax()));
        try {
            HttpResponse<InputStream> response = coming.get(limits.callTimeMax().toMillis(), TimeUnit.MILLISECONDS);
            return OdooAnswers.read(question, raw(response));
        } catch (TimeoutException late) {
            return slow(question);
        } catch (ExecutionException failed) {
            return failed(question, failed.getCause() == null ? failed : failed.getCause());
        } finally {
            coming.cancel(true);
        }
    }

    private static OdooAnswers.Raw raw(HttpResponse<InputStream> response) {
        return new OdooAnswers.Raw(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Date").orElse(""),
                response.headers().firstValue("Retry-After").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.body());
    }

    private Answer<OdooReply> slow(String question) {
        return OdooAnswers.unavailable(
                OdooFault.SLOW,
                Duration.ZERO,
                "Odoo gave no whole answer to (%s) in (%d s). It is asked again, for less."
                        .formatted(question, limits.callTimeMax().toSeconds()));
    }

    private Answer<OdooReply> failed(String question, Throwable failure) {
        return switch (failure) {
            case SSLException untrusted -> notTrusted(untrusted);
            case ConnectException away -> away(away);
            case UnresolvedAddressException away -> away(away);
            case HttpTimeoutException _ -> slow(question);
            case IOException broken
            when String.valueOf(broken.getMessage()).contains("body exceeds capacity") ->
                OdooAnswers.unavailable(
                        OdooFault.TOO_LARGE,
                        Duration.ZERO,
                        "The answer to (%s) is larger than (%d) bytes. It is asked again, for less."
                                .formatted(question, limits.answerBytesMax()));
            case IOException broken -> OdooAnswers.cutOff(question, String.valueOf(broken.getMessage()));
            case Throwable other ->
                throw new IllegalStateException("The question (%s) ended as none should.".formatted(question), other);
        };
    }

    private Answer<OdooReply> notTrusted(IOException untrusted) {
        return OdooAnswers.rejected(OdooFault.NOT_TRUSTED, """
                No trusted connection to (%s): (%s). Maybe its certificate has expired, is for another name or of an \
                issuer that this Java does not know; or nothing there speaks https.\
                """.formatted(access.address(), untrusted.getMessage()));
    }

    private Answer<OdooReply> away(Exception away) {
        return OdooAnswers.unavailable(OdooFault.AWAY, Duration.ZERO, """
                Odoo cannot be reached at (%s): (%s). Maybe it is switched off, or the address is misspelt; it is \
                asked again.\
                """.formatted(access.address(), away));
    }
}
