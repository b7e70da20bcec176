package org.throughline.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.HandlerFunctionAdapter;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.throughline.pages.Assets;
import org.throughline.pages.MadeOnce;
import org.throughline.pages.Station;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The one place where Spring is wired: every bean stands here, none is found by itself. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Rim {

    private static final WebLimits LIMITS = WebLimits.standard();

    @Bean
    TomcatServletWebServerFactory tomcat(WebParts parts, Failures failures) {
        TomcatServletWebServerFactory tomcat =
                new TomcatServletWebServerFactory(parts.settings().port());
        tomcat.setAddress(Listening.address(parts.settings()));
        tomcat.setRegisterDefaultServlet(false);
        tomcat.setServerHeader("");
        tomcat.setShutdown(Shutdown.GRACEFUL);
        Compression compression = new Compression();
        compression.setEnabled(true);
        compression.setMinResponseSize(DataSize.ofKilobytes(2));
        tomcat.setCompression(compression);
        remember(parts, tomcat.getSettings().getSession());
        // Browsers send forms in the page's own encoding and do not say so; servlets would take them for Latin-1.
        tomcat.addContextCustomizers(context -> context.setRequestCharacterEncoding(StandardCharsets.UTF_8.name()));
        tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                // By its class the host knows that it has one already.
                host.setErrorReportValveClass(ContainerFaults.class.getName());
                host.getPipeline().addValve(new ContainerFaults(failures, LIMITS));
            }
        });
        tomcat.addConnectorCustomizers(connector -> {
            connector.setMaxPostSize(LIMITS.formBytesMax());
            connector.setMaxParameterCount(LIMITS.formFieldsMax());
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setExecutor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("web-", 0).factory()));
                protocol.setMaxConnections(LIMITS.connectionsMax());
                protocol.setConnectionTimeout((int) LIMITS.connectionIdleMax().toMillis());
            }
            connector.setProperty("maxHttpRequestHeaderSize", String.valueOf(LIMITS.headerBytesMax()));
        });
        if (parts.settings().behindHttps()) {
            tomcat.addEngineValves(Listening.behindProxy());
        }
        return tomcat;
    }

    private static void remember(WebParts parts, Session session) {
        Cookie cookie = session.getCookie();
        cookie.setName("throughline");
        cookie.setHttpOnly(true);
        cookie.setSecure(parts.settings().behindHttps());
        cookie.setSameSite(Cookie.SameSite.LAX);
        cookie.setPath("/");
        session.setTimeout(parts.session().idleMax());
    }

    @Bean
    DispatcherServlet dispatcher() {
        return new DispatcherServlet();
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> dispatcherRegistration(DispatcherServlet dispatcher) {
        ServletRegistrationBean<DispatcherServlet> registration = new ServletRegistrationBean<>(dispatcher, "/");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilter() {
        return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    }

    @Bean
    JsonMapper json() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxDocumentLength(LIMITS.formBytesMax())
                                .build())
                        .build())
                .build();
    }

    @Bean
    Screens screens(WebParts parts) {
        return new Screens(parts.pages(), parts.clock());
    }

    @Bean
    Failures failures(Screens screens, JsonMapper json, WebParts parts) {
        return new Failures(screens, json, parts.chance());
    }

    /** Nobody is looked up by Spring: the entrance asks the room of accounts. Without this bean Spring makes a user. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, WebParts parts, Failures failures) {
        SessionGuard guard = new SessionGuard(parts.accounts(), parts.session(), parts.clock(), failures);
        return new SecurityRules(
                        guard,
                        new KeyGuard(parts.keys(), failures),
                        failures,
                        parts.settings().behindHttps())
                .chain(http);
    }

    @Bean
    HandlerFunctionAdapter functions() {
        return new HandlerFunctionAdapter();
    }

    @Bean
    RouterFunctionMapping routes(WebParts parts, Screens screens, Failures failures, JsonMapper json) {
        Downloads downloads = new Downloads(screens.texts(), failures, parts.clock());
        Supplier<String> document = new MadeOnce<>(() -> new ApiDocument(screens.texts()).of(parts.pages()));
        RouterFunction<ServerResponse> all = new Entrance(parts.accounts(), parts.session(), parts.clock(), screens)
                .routes()
                .and(new PageRoutes(parts.pages(), screens, failures, downloads, json).routes())
                .and(RouterFunctions.route()
                        .GET(
                                "/",
                                _ -> ServerResponse.seeOther(URI.create(Station.TODAY.path()))
                                        .build())
                        .GET(SecurityRules.HEALTH, _ -> health(parts.health(), json))
                        .GET("/live", request -> live(request, parts.live(), failures))
                        .GET(ApiDocument.PATH, _ -> new Rendered(200, Rendered.JSON, document.get()).asResponse())
                        .GET(Assets.PATH + "{file}", request -> asset(request, screens.assets(), failures))
                        .route(
                                RequestPredicates.all(),
                                request -> failures.say(request.servletRequest(), WebFault.NOT_FOUND)
                                        .asResponse())
                        .build())
                .filter((request, next) -> {
                    try {
                        return next.handle(request);
                    } catch (InvalidParameterException unread) {
                        // What is wrong with the request itself is told where the container refuses requests.
                        throw unread;
                    } catch (Exception failure) {
                        return failures.report(request.servletRequest(), failure)
                                .asResponse();
                    }
                });
        RouterFunctionMapping mapping = new RouterFunctionMapping(all);
        mapping.setMessageConverters(List.of(
                new ByteArrayHttpMessageConverter(),
                new StringHttpMessageConverter(StandardCharsets.UTF_8),
                downloads.converter()));
        return mapping;
    }

    private static ServerResponse health(Health health, JsonMapper json) {
        Health.Report report = health.report();
        return new Rendered(report.up() ? 200 : 503, Rendered.JSON, json.writeValueAsString(report)).asResponse();
    }

    private static ServerResponse live(ServerRequest request, LiveStreams live, Failures failures) {
        return live.isFull()
                ? failures.say(request.servletRequest(), WebFault.TOO_MANY_LISTENERS)
                        .asResponse()
                : ServerResponse.sse(live::listen, LIMITS.liveLength());
    }

    private static ServerResponse asset(ServerRequest request, Assets assets, Failures failures) {
        return assets.find(request.pathVariable("file"))
                .map(asset -> ServerResponse.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .header(HttpHeaders.CONTENT_TYPE, asset.contentType())
                        .body(asset.bytes()))
                .orElseGet(() -> failures.say(request.servletRequest(), WebFault.NOT_FOUND)
                        .asResponse());
    }
}
