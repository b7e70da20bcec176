package org.throughline.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.database.CrashPoints;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.TestSurroundings;
import org.throughline.exchange.Answer;
import org.throughline.exchange.Declarations;
import org.throughline.exchange.Exchange;
import org.throughline.exchange.Extent;
import org.throughline.exchange.InterfaceDeclaration;
import org.throughline.exchange.InterfaceState;
import org.throughline.exchange.InterfaceStatus;
import org.throughline.exchange.Reading;
import org.throughline.exchange.Scope;
import org.throughline.exchange.Surroundings;
import org.throughline.journal.Journal;

/**
 * A real Odoo is read as declared, down to the last row. Runs where one is named: {@code -Dthroughline.odoo.url},
 * {@code -Dthroughline.odoo.database} and {@code -Dthroughline.odoo.key-file}.
 */
@ExtendWith(FreshDatabase.class)
@EnabledIfSystemProperty(named = "throughline.odoo.url", matches = "http.+")
class RealOdooTest {

    private OdooAccess access;

    @BeforeEach
    void settings() throws IOException {
        access = OdooAccess.of(
                System.getProperty("throughline.odoo.url"),
                System.getProperty("throughline.odoo.database"),
                Files.readString(Path.of(System.getProperty("throughline.odoo.key-file"))),
                false);
    }

    @Test
    void everything_declared_can_be_read_with_the_key_that_is_given() {
        ConnectionReport report =
                ConnectionCheck.run(access, OdooLimits.standard(), Declarations.ofProduct(), InstantSource.system());
        assertThat(report.findings()).noneMatch(finding -> finding.verdict() == ConnectionReport.Verdict.BAD);
        assertThat(report.tables())
                .isNotEmpty()
                .allMatch(table -> table.finding().verdict() == ConnectionReport.Verdict.GOOD);
    }

    @Test
    void every_row_of_every_interface_becomes_facts_and_none_is_refused(DatabaseSettings.External settings) {
        List<InterfaceDeclaration> declarations = Declarations.ofProduct();
        Instant begin = Instant.now();
        try (Database database =
                        Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
                Journal journal = Journal.open(
                        database,
                        org.throughline.journal.Limits.standard(),
                        InstantSource.system(),
                        CrashPoints.UNOBSERVED);
                OdooCounterpart odoo =
                        OdooCounterpart.open(access, OdooLimits.standard(), InstantSource.system(), List.of());
                Exchange exchange = Exchange.open(
                        new Surroundings(
                                database, journal, InstantSource.system(), new Random(7), CrashPoints.UNOBSERVED),
                        declarations,
                        Map.of("odoo", odoo),
                        org.throughline.exchange.Limits.standard())) {
            exchange.start();
            await().atMost(Duration.ofMinutes(3)).until(() -> exchange.status().complete());
            List<InterfaceStatus> statuses = exchange.status().interfaces();
            Map<String, Long> records = exchange.records();
            report(records, journal, Duration.between(begin, Instant.now()));
            assertThat(statuses).hasSameSizeAs(declarations).allSatisfy(status -> {
                assertThat(status.state()).as(status.trouble()).isEqualTo(InterfaceState.READING);
                assertThat(status.parked()).as(status.declaration().name()).isZero();
                if (isCountable(status.declaration())) {
                    assertThat(records.getOrDefault(status.declaration().name(), 0L))
                            .as(status.declaration().name())
                            .isEqualTo(count(odoo, status.declaration()));
                }
            });
        }
    }

    /** Where no condition depends on history, Odoo itself can be asked how many rows there are. */
    private static boolean isCountable(InterfaceDeclaration declaration) {
        return declaration.read().where().isEmpty() && declaration.read().per() == InterfaceDeclaration.Per.ONCE;
    }

    private static long count(OdooCounterpart odoo, InterfaceDeclaration declaration) {
        InterfaceDeclaration.Read read = declaration.read();
        Reading reading = new Reading(read.model(), read.fields(), read.where(), "", new Scope.AllCompanies());
        return switch (odoo.extent(reading)) {
            case Answer.Given<Extent>(var extent) -> extent.rows();
            case Answer.Failed<Extent>(var trouble) -> throw new AssertionError(trouble.sentence());
        };
    }

    /** Counts are what this test is read for. */
    private static void report(Map<String, Long> records, Journal journal, Duration time) {
        new TreeMap<>(records).forEach((name, count) -> System.out.printf("%-26s %6d records%n", name, count));
        System.out.printf(
                "%d records, %d facts in %d ms%n",
                records.values().stream().mapToLong(Long::longValue).sum(),
                journal.head().value(),
                time.toMillis());
    }
}
