package org.throughline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.security.Role;

/** What a first visit costs over the wire; bin/bench pages measures the same with a large company behind it. */
@ExtendWith(FreshDatabase.class)
class WireSizeTest {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"/(assets/[^\"]+)\"");
    private static final long BYTES_MAX = 300_000;

    private final RunningPlant plant;
    private final HttpClient browser = HttpClient.newHttpClient();

    WireSizeTest(DatabaseSettings.External settings) {
        plant = new RunningPlant(settings);
    }

    @AfterEach
    void stop() {
        browser.close();
        plant.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/readiness",
                "/plan",
                "/inventory",
                "/purchases",
                "/sales",
                "/partners",
                "/promises",
                "/scenarios",
                "/data-health",
                "/accounts",
                "/keys",
                "/find"
            })
    void a_first_visit_takes_no_more_than_three_hundred_kilobytes(String path) throws Exception {
        plant.logIn("ada", Role.ADMINISTRATOR);
        String page = plant.browsing.get(path).body();
        long bytes = zipped(page);
        for (String asset : ASSET.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList()) {
            bytes += wire(asset);
        }

        assertThat(bytes).isPositive().isLessThan(BYTES_MAX);
    }

    private long wire(String asset) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(plant.address() + asset))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(asset).isEqualTo(200);
        return answer.body().length;
    }

    private static long zipped(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
