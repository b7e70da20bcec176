package org.throughline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.throughline.pages.Addresses;
import org.throughline.pages.Assets;

/** What holds for every request: who may pass without a log-in, what each answer forbids the browser, and tokens. */
final class SecurityRules {

    static final String HEALTH = "/health";

    /** No inline script or style, nothing from elsewhere, no frame around us. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final SessionGuard guard;
    private final KeyGuard keys;
    private final Failures failures;
    private final boolean behindHttps;

    SecurityRules(SessionGuard guard, KeyGuard keys, Failures failures, boolean behindHttps) {
        this.guard = guard;
        this.keys = keys;
        this.failures = failures;
        this.behindHttps = behindHttps;
    }

    SecurityFilterChain chain(HttpSecurity http) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).sameSite("Strict").secure(behindHttps).path("/"));
        http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HEALTH, Entrance.LOG_IN, Assets.PATH + "*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(keys, SecurityContextHolderFilter.class)
                .addFilterAfter(guard, KeyGuard.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers(KeyGuard::isWithKey)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, _) -> askToLogIn(request, response))
                        .accessDeniedHandler((request, response, denied) -> failures.say(
                                        request,
                                        denied instanceof CsrfException ? WebFault.FORM_EXPIRED : WebFault.NOT_ALLOWED)
                                .sendTo(response)))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .anonymous(_ -> {})
                .logout(AbstractHttpConfigurer::disable);
        return http.build();
    }

    /** People are led to the log-in and back; programs, and pages that refresh a part of themselves, are told. */
    private void askToLogIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Failures.isForProgram(request)) {
            failures.say(request, WebFault.NOT_LOGGED_IN).sendTo(response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", Entrance.LOG_IN);
            failures.say(request, WebFault.NOT_LOGGED_IN).sendTo(response);
        } else {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String next = Addresses.encoded(request.getRequestURI() + query);
            boolean start =
                    request.getRequestURI().equals("/") || !request.getMethod().equals("GET");
            response.sendRedirect(start ? Entrance.LOG_IN : Entrance.LOG_IN + "?next=" + next);
        }
    }
}
