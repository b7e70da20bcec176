package org.throughline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.coyote.http11.Http11InputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Says in our own words what the servlet container refuses before any route sees it: what is too long or not HTTP, and
 * what comes while it stops. The container would answer with a page of its own, which no program can read.
 */
final class ContainerFaults extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    private final Failures failures;
    private final WebLimits limits;

    ContainerFaults(Failures failures, WebLimits limits) {
        this.failures = failures;
        this.limits = limits;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        if (!open.get()) {
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", SecurityRules.CONTENT_POLICY);
        try {
            said(request, response.getStatus(), failure).sendTo(response);
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Rendered said(Request request, int status, @Nullable Throwable failure) {
        Head head = head(request);
        boolean forProgram = Failures.isForProgram(head.path());
        return switch (status) {
            case 404 -> failures.say(forProgram, WebFault.NOT_FOUND);
            case 405 -> failures.say(forProgram, WebFault.METHOD_NOT_TAKEN);
            case 413 -> failures.say(forProgram, WebFault.BODY_TOO_LARGE);
            case 500 -> failures.report(request, failure == null ? new IllegalStateException("unknown") : failure);
            case 503 -> failures.say(forProgram, WebFault.STOPPING);
            default -> failures.say(forProgram, unread(request, head));
        };
    }

    /** Why it could not be read: the container counts what it has read of it. */
    private WebFault unread(Request request, Head head) {
        if (head.isFull()) {
            return head.isAddressWhole() ? WebFault.HEAD_TOO_LARGE : WebFault.ADDRESS_TOO_LONG;
        }
        int fields = request.getCoyoteRequest().getParameters().size();
        return fields >= limits.formFieldsMax() ? WebFault.TOO_MANY_FIELDS : WebFault.MALFORMED;
    }

    /**
     * What has come of a request before it was refused.
     *
     * @param path as far as it has come
     * @param isAddressWhole whether all of the address has come
     * @param isFull whether the head is longer than it may be
     */
    private record Head(String path, boolean isAddressWhole, boolean isFull) {}

    /** An address that has not come to its end is known to nobody but the buffer. */
    private Head head(Request request) {
        if (!(request.getCoyoteRequest().getInputBuffer() instanceof Http11InputBuffer buffer)) {
            return new Head("", false, false);
        }
        ByteBuffer bytes = buffer.getHeaderByteBuffer().duplicate();
        String come = StandardCharsets.ISO_8859_1.decode(bytes.position(0)).toString();
        String line = come.lines().filter(first -> !first.isBlank()).findFirst().orElse("");
        String[] words = line.split(" ", -1);
        // Behind a head that has come whole stands what is sent with it.
        boolean isFull = bytes.limit() >= limits.headerBytesMax() && !come.contains("\r\n\r\n");
        return new Head(words.length > 1 ? words[1] : "", words.length > 2, isFull);
    }
}
