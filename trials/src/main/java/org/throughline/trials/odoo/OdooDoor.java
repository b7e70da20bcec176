package org.throughline.trials.odoo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON-2 interface of one database of an Odoo: one question, one answer; nothing is asked twice. */
public final class OdooDoor implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int GIVEN = 200;

    private final URI address;
    private final String database;
    private final String key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** The database of this name at an address such as {@code https://odoo.example.com}, with an API key. */
    public OdooDoor(URI address, String database, String key) {
        this.address = address;
        this.database = database;
        this.key = key;
    }

    /**
     * The one that the words of a command name.
     *
     * @throws IllegalArgumentException with the option that is missing or cannot be used
     */
    public static OdooDoor of(Words words) {
        Path file = Path.of(words.text("--key-file"));
        try {
            String key = Files.readString(file).strip();
            return new OdooDoor(URI.create(words.text("--odoo")), words.text("--database"), key);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The file of the key (%s) cannot be read.".formatted(file), unreadable);
        }
    }

    /** What Odoo gave, and how many bytes that were. */
    public record Answer(JsonNode content, long bytes) {}

    /**
     * Calls a method of a model with arguments by name.
     *
     * @throws OdooRefusal with what Odoo said
     * @throws UncheckedIOException where no answer came
     */
    public Answer ask(String model, String method, Map<String, ?> arguments) {
        byte[] body = JSON.writeValueAsBytes(arguments);
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/json/2/" + model + "/" + method))
                .timeout(PATIENCE)
                .header("Authorization", "bearer " + key)
                .header("Content-Type", "application/json")
                .header("X-Odoo-Database", database)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != GIVEN) {
                throw refused(new OdooRefusal.Question(model, method, new String(body, UTF_8)), response);
            }
            return new Answer(JSON.readTree(response.body()), response.body().length);
        } catch (IOException broken) {
            throw new UncheckedIOException("No answer to (%s/%s).".formatted(model, method), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Odoo's own words without its traceback; what is no JSON comes from something before Odoo. */
    private static OdooRefusal refused(OdooRefusal.Question question, HttpResponse<byte[]> response) {
        String said = new String(response.body(), UTF_8);
        try {
            JsonNode content = JSON.readTree(said);
            said = content.path("name").asString("") + ": "
                    + content.path("message").asString("");
        } catch (JacksonException page) {
            said = said.substring(0, Math.min(said.length(), 200));
        }
        return new OdooRefusal(question, response.statusCode(), said);
    }

    /** The number in the name of a record, such as 2614 in {@code odoo:product.product:2614}. */
    public static long number(String record) {
        return Long.parseLong(record.substring(record.lastIndexOf(':') + 1));
    }

    /** The name of the database. */
    public String database() {
        return database;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
