package org.throughline.plant.odoo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * An Odoo 19 that is none: it answers the calls of a reader over HTTP as the real one would, from tables in memory.
 *
 * <p>It can go away and come back at the same address, and goes wrong in the ways of {@link Faults}.
 */
public final class MakeBelieveOdoo implements AutoCloseable {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Tables tables;
    private final OdooDoor door;
    private final Faults faults;
    private final InstantSource clock;
    private int port;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    /**
     * An Odoo that does not listen yet.
     *
     * @param database the name of its only database
     * @param port where it listens on this machine alone; 0 for any that is free
     */
    public MakeBelieveOdoo(Tables tables, String database, List<Account> accounts, InstantSource clock, int port) {
        this.tables = tables;
        this.faults = new Faults();
        this.clock = clock;
        this.door = new OdooDoor(new OdooMethods(tables), accounts, database, faults, clock);
        this.port = port;
    }

    /** Listens, at first or again after it has gone away. */
    public synchronized void comeBack() throws IOException {
        HttpServer next = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        next.setExecutor(workers);
        next.createContext("/", this::handle);
        next.start();
        port = next.getAddress().getPort();
        server = next;
        threads = workers;
    }

    /** Goes away in the middle of whatever it does; who asks then is refused the connection. */
    public synchronized void goAway() {
        if (server != null && threads != null) {
            server.stop(0);
            threads.shutdownNow();
            server = null;
            threads = null;
        }
    }

    @Override
    public void close() {
        goAway();
    }

    public synchronized URI address() {
        return URI.create(
                "http://%s:%d".formatted(InetAddress.getLoopbackAddress().getHostAddress(), port));
    }

    public Faults faults() {
        return faults;
    }

    public Tables tables() {
        return tables;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            OdooDoor.Answer answer = door.answer(new OdooDoor.Question(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    header(exchange, "Content-Type"),
                    header(exchange, "Authorization"),
                    header(exchange, "X-Odoo-Database"),
                    new String(asked, StandardCharsets.UTF_8)));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.getResponseHeaders().set("Date", HTTP_DATE.format(clock.instant()));
            if (answer.status() == 401) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            int sent = faults.current() instanceof Faults.Fault.CutOff ? body.length / 2 : body.length;
            exchange.getResponseBody().write(body, 0, sent);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
