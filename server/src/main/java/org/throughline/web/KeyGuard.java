package org.throughline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.pages.Visitor;
import org.throughline.security.ApiKeys;
import org.throughline.security.KeyUse;

/**
 * Lets programs in that call the API with a key: {@code Authorization: Bearer throughline_...}. A call with a key has
 * no session, needs no token against forged forms, and ends here when the key is not valid.
 */
final class KeyGuard extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final Failures failures;

    KeyGuard(ApiKeys keys, Failures failures) {
        this.keys = keys;
        this.failures = failures;
    }

    /** Whether it is a call of the API with a key, valid or not. */
    static boolean isWithKey(HttpServletRequest request) {
        String said = request.getHeader(HttpHeaders.AUTHORIZATION);
        return said != null
                && said.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && Failures.isForProgram(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isWithKey(request)) {
            chain.doFilter(request, response);
            return;
        }
        String whole = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        switch (keys.use(whole, request.getRemoteAddr())) {
            case KeyUse.Entered entered -> {
                String name = entered.key().name().value();
                SecurityContextHolder.setContext(new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(name, "", List.of())));
                request.setAttribute(
                        SessionGuard.VISITOR, new Visitor(entered.key().asAccount(), request.getRemoteAddr(), true));
                chain.doFilter(request, response);
            }
            case KeyUse.Refused _ -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                failures.say(request, WebFault.KEY_REFUSED).sendTo(response);
            }
            case KeyUse.Paused paused -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(paused.pause().toSeconds() + 1));
                failures.say(request, WebFault.KEY_PAUSED).sendTo(response);
            }
        }
    }
}
