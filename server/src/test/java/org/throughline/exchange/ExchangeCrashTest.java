package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.Victim;

/** Kills hubs while they read another system, starts new ones on what is left: nothing lost, nothing twice. */
@ExtendWith(FreshDatabase.class)
class ExchangeCrashTest {

    private static final Duration LATER = Duration.ofMinutes(3);

    static Stream<Arguments> deaths() {
        return Stream.of(ExchangeCrashPoint.values())
                .flatMap(place ->
                        Stream.of(ExchangeChild.Reading.values()).map(reading -> Arguments.of(reading, place)));
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void a_hub_that_is_killed_while_it_reads_says_everything_once_when_it_comes_back(
            ExchangeChild.Reading reading,
            ExchangeCrashPoint place,
            DatabaseSettings.External settings,
            @TempDir Path folder) {
        Victim.killed(
                ExchangeChild.class,
                folder,
                settings.url(),
                settings.user(),
                settings.password().word(),
                place.name(),
                reading.name());
        try (ExchangeFixture hub = new ExchangeFixture(settings)) {
            ExchangeChild.furnish(hub, reading);
            hub.turnAfter(LATER);
            assertThat(hub.said())
                    .extracting(event -> event.subject().value())
                    .filteredOn(subject -> subject.startsWith("lot:") || subject.startsWith("move:"))
                    .containsExactlyInAnyOrderElementsOf(everything());
            assertThat(hub.status("plant-moves").backlog()).isZero();
        }
    }

    private static List<String> everything() {
        return Stream.concat(
                        IntStream.rangeClosed(1, ExchangeChild.LOTS).mapToObj(lot -> "lot:" + lot),
                        IntStream.rangeClosed(1, ExchangeChild.MOVES).mapToObj(move -> "move:" + move))
                .toList();
    }
}
