package org.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.throughline.configuration.SessionSettings;
import org.throughline.database.Password;
import org.throughline.pages.Notice;
import org.throughline.pages.Reasons;
import org.throughline.pages.Visitor;
import org.throughline.security.Account;
import org.throughline.security.Accounts;
import org.throughline.security.Actor;
import org.throughline.security.Change;
import org.throughline.security.LogIn;

/** The way in and out: log-in, change of one's own password, log-out. */
final class Entrance {

    static final String LOG_IN = "/login";
    static final String LOG_OUT = "/logout";
    static final String PASSWORD = "/password";

    private final Accounts accounts;
    private final SessionSettings settings;
    private final InstantSource clock;
    private final Screens screens;

    Entrance(Accounts accounts, SessionSettings settings, InstantSource clock, Screens screens) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
        this.screens = screens;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LOG_IN, request -> logInPage(request, 200, "", "").asResponse())
                .POST(LOG_IN, this::logIn)
                .POST(LOG_OUT, this::logOut)
                .GET(PASSWORD, request -> passwordPage(request, 200, "").asResponse())
                .POST(PASSWORD, this::changePassword)
                .build();
    }

    private ServerResponse logIn(ServerRequest request) {
        String name = parameter(request, "account");
        String word = parameter(request, "password");
        HttpServletRequest servlet = request.servletRequest();
        if (name.isBlank() || word.isBlank()) {
            return logInPage(request, 422, text("login.empty"), name).asResponse();
        }
        return switch (accounts.logIn(name, new Password(word), servlet.getRemoteAddr())) {
            case LogIn.Entered entered -> {
                begin(servlet, entered.account());
                yield ServerResponse.seeOther(next(request)).build();
            }
            case LogIn.Refused _ ->
                logInPage(request, 401, text("login.refused"), name).asResponse();
            case LogIn.Paused paused -> {
                String problem = text("login.paused", paused.pause().toSeconds() + 1);
                yield logInPage(request, 429, problem, name).asResponse();
            }
        };
    }

    /** A new session, so that nobody can have prepared the one that is used from now on. */
    private void begin(HttpServletRequest request, Account account) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        Identity identity = new Identity(account.name().value(), account.stamp(), clock.instant());
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) settings.idleMax().toSeconds());
        session.setAttribute(SessionGuard.SEEN, clock.instant());
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(identity, "", List.of())));
    }

    private ServerResponse logOut(ServerRequest request) {
        HttpServletRequest servlet = request.servletRequest();
        if (servlet.getAttribute(SessionGuard.VISITOR) instanceof Visitor visitor) {
            accounts.loggedOut(visitor.actor());
        }
        HttpSession session = servlet.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return ServerResponse.seeOther(URI.create(LOG_IN)).build();
    }

    private ServerResponse changePassword(ServerRequest request) {
        HttpServletRequest servlet = request.servletRequest();
        Visitor visitor = SessionGuard.visitor(servlet);
        String old = parameter(request, "old");
        String chosen = parameter(request, "chosen");
        if (old.isBlank() || chosen.isBlank()) {
            return passwordPage(request, 422, text("password.empty")).asResponse();
        }
        if (!chosen.equals(parameter(request, "again"))) {
            return passwordPage(request, 422, text("password.again-differs")).asResponse();
        }
        Actor actor = visitor.actor();
        Change change =
                accounts.changePassword(actor, visitor.account().name(), new Password(old), new Password(chosen));
        return switch (change) {
            case Change.Done done -> {
                begin(servlet, done.account());
                servlet.getSession().setAttribute(PageRoutes.NOTICE, Notice.of(text("password.done")));
                yield ServerResponse.seeOther(URI.create("/")).build();
            }
            case Change.Refused refused ->
                passwordPage(request, 422, Reasons.text(screens.texts(), refused.reason(), settings))
                        .asResponse();
            case Change.DoneWithPassword _ ->
                throw new IllegalStateException("A password that somebody chose is not a one-time password.");
        };
    }

    private Rendered logInPage(ServerRequest request, int status, String problem, String name) {
        Door door = new Door(screens.texts(), screens.assets(), csrf(request.servletRequest()), problem);
        String next = request.param("next").filter(Entrance::isOwn).orElse("");
        return new Rendered(status, Rendered.HTML, screens.door("login", door, Map.of("account", name, "next", next)));
    }

    private Rendered passwordPage(ServerRequest request, int status, String problem) {
        Visitor visitor = SessionGuard.visitor(request.servletRequest());
        Door door = new Door(screens.texts(), screens.assets(), csrf(request.servletRequest()), problem);
        boolean must = visitor.account().standing() == Account.Standing.ONE_TIME_PASSWORD;
        Map<String, Object> more = Map.of(
                "account", visitor.account().name().value(), "must", must, "shortest", settings.passwordLengthMin());
        return new Rendered(status, Rendered.HTML, screens.door("password", door, more));
    }

    /** What a form of this page must carry. */
    static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static URI next(ServerRequest request) {
        return URI.create(request.param("next").filter(Entrance::isOwn).orElse("/"));
    }

    /** An address of this hub and of no other: a link to the log-in must not lead elsewhere. */
    private static boolean isOwn(String address) {
        return address.matches("/([A-Za-z0-9._~@-][A-Za-z0-9._~@/-]*)?([?][A-Za-z0-9._~@/=&%+-]*)?");
    }

    private static String parameter(ServerRequest request, String name) {
        return request.param(name).orElse("");
    }

    private String text(String key, Object... values) {
        return screens.texts().of("frame." + key, values);
    }
}
