package org.throughline.web;

import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/** The running server of pages and API. */
public final class WebServer implements AutoCloseable {

    private final WebParts parts;
    private final ConfigurableApplicationContext context;

    private WebServer(WebParts parts, ConfigurableApplicationContext context) {
        this.parts = parts;
        this.context = context;
    }

    /**
     * Starts to listen.
     *
     * @throws WebException when the address or the port cannot be had
     */
    public static WebServer start(WebParts parts) {
        SpringApplication application = new SpringApplication(Rim.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setEnvironment(new OwnEnvironment());
        application.setListeners(List.of());
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext beans) {
                beans.registerBean(WebParts.class, () -> parts);
            }
        });
        try {
            return new WebServer(parts, application.run());
        } catch (RuntimeException failure) {
            throw understood(parts, failure);
        }
    }

    private static RuntimeException understood(WebParts parts, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new WebException(
                        "TL-WEB-010 Another program listens at (%s) port (%d) already.%nMaybe stop it, or set web.port."
                                .formatted(
                                        parts.settings().address(),
                                        parts.settings().port()),
                        failure);
            }
            if (cause instanceof WebException own) {
                return own;
            }
        }
        return failure;
    }

    /** The port it listens at. */
    public int port() {
        if (context instanceof ServletWebServerApplicationContext server && server.getWebServer() != null) {
            return server.getWebServer().getPort();
        }
        throw new IllegalStateException("The server does not listen.");
    }

    /** The address for a browser on this machine. */
    public String address() {
        String host = parts.settings().address();
        return "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port());
    }

    /** Lets requests under way end, tells listeners good-bye, and stops. */
    @Override
    public void close() {
        parts.live().close();
        context.close();
    }

    /** Spring's settings come from nowhere else: neither from variables of the process nor from a file. */
    private static final class OwnEnvironment extends StandardEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            sources.addFirst(new MapPropertySource(
                    "throughline",
                    Map.of(
                            "spring.lifecycle.timeout-per-shutdown-phase",
                            WebLimits.standard().stopMax().toString())));
        }
    }
}
