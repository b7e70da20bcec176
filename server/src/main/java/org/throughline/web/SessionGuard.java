package org.throughline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.configuration.SessionSettings;
import org.throughline.pages.Assets;
import org.throughline.pages.Visitor;
import org.throughline.security.Account;
import org.throughline.security.AccountName;
import org.throughline.security.Accounts;

/**
 * Looks at every request of somebody who has logged in: is the account still what it was, has the session lasted too
 * long, must the password be changed first?
 */
final class SessionGuard extends OncePerRequestFilter {

    /** The attribute of a request under which its visitor is found. */
    static final String VISITOR = "throughline.visitor";

    /** A request by which a page refreshes itself: nobody sat at the keyboard. */
    static final String LIVE_HEADER = "X-Live";

    static final String SEEN = "throughline.seen";

    private final Accounts accounts;
    private final SessionSettings settings;
    private final InstantSource clock;
    private final Failures failures;

    SessionGuard(Accounts accounts, SessionSettings settings, InstantSource clock, Failures failures) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
        this.failures = failures;
    }

    /** Who asks; every route but those before the log-in has one. */
    static Visitor visitor(HttpServletRequest request) {
        if (request.getAttribute(VISITOR) instanceof Visitor visitor) {
            return visitor;
        }
        throw new IllegalStateException("The request (%s) passed without a log-in.".formatted(request.getRequestURI()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (request.getAttribute(VISITOR) != null
                || session == null
                || authentication == null
                || !(authentication.getPrincipal() instanceof Identity identity)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = valid(identity, session);
        if (account.isEmpty()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            chain.doFilter(request, response);
            return;
        }
        if (!isByItself(request)) {
            session.setAttribute(SEEN, clock.instant());
        }
        if (account.get().standing() == Account.Standing.ONE_TIME_PASSWORD && !isOpenToOneTimePassword(request)) {
            sendToPassword(request, response);
            return;
        }
        request.setAttribute(VISITOR, Visitor.person(account.get(), request.getRemoteAddr()));
        chain.doFilter(request, response);
    }

    private Optional<Account> valid(Identity identity, HttpSession session) {
        Instant now = clock.instant();
        boolean tooLong = identity.since().plus(settings.lengthMax()).isBefore(now);
        boolean idle = session.getAttribute(SEEN) instanceof Instant seen
                && seen.plus(settings.idleMax()).isBefore(now);
        return tooLong || idle
                ? Optional.empty()
                : accounts.find(new AccountName(identity.account()))
                        .filter(account -> account.stamp() == identity.stamp())
                        .filter(account -> account.standing() != Account.Standing.DISABLED);
    }

    private static boolean isByItself(HttpServletRequest request) {
        return request.getRequestURI().equals("/live") || request.getHeader(LIVE_HEADER) != null;
    }

    private static boolean isOpenToOneTimePassword(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(Entrance.PASSWORD)
                || path.equals(Entrance.LOG_OUT)
                || path.equals(SecurityRules.HEALTH)
                || path.startsWith(Assets.PATH);
    }

    private void sendToPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Failures.isForProgram(request)) {
            failures.say(request, WebFault.PASSWORD_TO_CHANGE).sendTo(response);
        } else {
            response.sendRedirect(Entrance.PASSWORD);
        }
    }
}
