package org.throughline.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** An answer that is ready to be sent. */
record Rendered(int status, String contentType, String body) {

    static final String HTML = "text/html;charset=utf-8";
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    ServerResponse asResponse() {
        return ServerResponse.status(status)
                .contentType(MediaType.parseMediaType(contentType))
                .body(bytes());
    }

    void sendTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        byte[] bytes = bytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
