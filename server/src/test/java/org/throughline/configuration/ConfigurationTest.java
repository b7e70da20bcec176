package org.throughline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.database.DatabaseSettings;

class ConfigurationTest {

    private static final Path PAGE = Path.of("../docs/operating/configuration.md");

    @TempDir
    Path folder;

    @Test
    void without_any_source_every_setting_has_its_default() {
        Configuration read = accepted(read("", Map.of()));

        assertThat(read.web()).isEqualTo(new WebSettings("127.0.0.1", 8520, false));
        assertThat(read.web().isLoopback()).isTrue();
        assertThat(read.session()).isEqualTo(new SessionSettings(Duration.ofMinutes(60), Duration.ofHours(12), 12));
        assertThat(read.plan()).isEqualTo(new PlanSettings(365, 7, 30, 3));
        assertThat(read.odoo()).isEqualTo(new OdooSettings.NotConnected());
        assertThat(read.demoAccounts()).isFalse();
        assertThat(read.database()).isEqualTo(DatabaseSettings.Embedded.usual("planner", folder.resolve("home"), 10));
    }

    @Test
    void a_whole_file_is_read_with_secrets_from_files_beside_it() throws IOException {
        Files.writeString(folder.resolve("odoo.key"), "  a-key-of-odoo  \nnot read\n");
        Files.writeString(folder.resolve("password"), "secret of the database");

        Configuration read = accepted(read("""
                database:
                  url: jdbc:postgresql://db.example.com:5432/throughline
                  password_file: password
                odoo:
                  url: https://odoo.example.com/
                  database: company
                  key_file: odoo.key
                  hold_locations: [ "WH/Stock/Müller, Söhne", WH/Stock/Quarantine ]
                  poll_seconds: 5
                  calls_per_second: 1
                plan:
                """, Map.of()));

        assertThat(read.odoo())
                .isEqualTo(new OdooSettings.Connected(
                        URI.create("https://odoo.example.com"),
                        "company",
                        new Secret("a-key-of-odoo"),
                        false,
                        List.of("WH/Stock/Müller, Söhne", "WH/Stock/Quarantine"),
                        90,
                        Duration.ofSeconds(5),
                        1));
        assertThat(read.odoo().toString()).doesNotContain("a-key-of-odoo");
        assertThat(read.database())
                .isInstanceOfSatisfying(
                        DatabaseSettings.External.class,
                        database -> assertThat(database.password().word()).isEqualTo("secret of the database"));
    }

    @Test
    void the_environment_holds_against_the_file_and_the_argument_against_both() throws IOException {
        Path file = write("""
                web: { port: 1111 }
                database: { folder: from-file }
                """);
        Map<String, String> environment = Map.of(
                "THROUGHLINE_WEB_PORT", "2222",
                "THROUGHLINE_DATABASE_FOLDER", "/from/environment",
                "THROUGHLINE_ODOO_HOLD_LOCATIONS", "WH/Stock/A, WH/Stock/B",
                "THROUGHLINE_JAVA_OPTIONS", "-Xmx1g",
                "PATH", "/bin");

        Configuration read = accepted(Configuration.read(
                new Sources(List.of(file), environment, List.of(folder.resolve("argument")), place())));

        assertThat(read.web().port()).isEqualTo(2222);
        assertThat(read.database())
                .isInstanceOfSatisfying(
                        DatabaseSettings.Embedded.class,
                        database -> assertThat(database.folder()).isEqualTo(folder.resolve("argument")));
    }

    @Test
    void every_mistake_is_named_with_its_place_and_what_is_allowed_all_together() throws IOException {
        Path file = write("""
                web:
                  port: eighty
                  prot: 80
                  port: 81
                wbe:
                  port: 1
                session: 12
                odoo:
                  url: odoo.example.com
                  untested: perhaps
                """);

        List<String> problems =
                refused(file, Map.of("THROUGHLINE_PLAN_HORIZON", "1", "THROUGHLINE_WEB_ADDRESS", "a b"));

        String text = String.join("\n", problems);
        assertThat(problems).hasSize(11);
        assertThat(text)
                .contains("TL-CONFIGURATION-004 %s line 2: The setting web.port does not take (eighty). Allowed is a"
                        .formatted(file))
                .contains("TL-CONFIGURATION-003 %s line 3: There is no setting (web.prot). Maybe (web.port) was meant."
                        .formatted(file))
                .contains("TL-CONFIGURATION-005 %s line 4: The setting (web.port) is also set at".formatted(file))
                .contains("TL-CONFIGURATION-003 %s line 5: There is no section (wbe). Allowed are database, web"
                        .formatted(file))
                .contains("TL-CONFIGURATION-004 %s line 7: There is a scalar where the section session needs"
                        .formatted(file))
                .contains("line 9: The setting odoo.url does not take (odoo.example.com). Allowed is an address")
                .contains("line 10: The setting odoo.untested does not take (perhaps). Allowed is yes or no.")
                .contains("TL-CONFIGURATION-007 %s line 9: The setting (odoo.database) is missing".formatted(file))
                .contains("The setting (odoo.key_file) is missing, and odoo.url needs it.")
                .contains("TL-CONFIGURATION-004 the variable THROUGHLINE_WEB_ADDRESS: The setting web.address does not")
                .contains(
                        "TL-CONFIGURATION-003 the environment: There is no setting (THROUGHLINE_PLAN_HORIZON).",
                        "Maybe (THROUGHLINE_PLAN_HORIZON_DAYS) was meant.");
    }

    @Test
    void what_is_not_yaml_is_refused_with_its_line() throws IOException {
        assertThat(refused(write("web:\n  port: \"80\n"), Map.of()))
                .singleElement()
                .asString()
                .startsWith("TL-CONFIGURATION-002 ")
                .contains(" line 3: The file is not YAML");
    }

    @Test
    void a_file_that_is_not_there_is_refused_by_name() {
        assertThat(refused(folder.resolve("absent.yaml"), Map.of()))
                .singleElement()
                .asString()
                .startsWith("TL-CONFIGURATION-001 " + folder.resolve("absent.yaml"));
    }

    @Test
    void a_secret_that_cannot_be_read_is_refused_with_the_file_it_should_be_in() throws IOException {
        Path file = write("""
                odoo: { url: "http://localhost:8069", database: company, key_file: absent.key }
                """);

        assertThat(refused(file, Map.of()))
                .singleElement()
                .asString()
                .startsWith("TL-CONFIGURATION-006 %s line 1: The secret in (%s)"
                        .formatted(file, folder.resolve("absent.key")));
    }

    @Test
    void demo_accounts_are_accepted_where_only_this_machine_can_reach_them() throws IOException {
        assertThat(accepted(read("demo: { accounts: yes }", Map.of())).demoAccounts())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "THROUGHLINE_WEB_ADDRESS, 0.0.0.0, others reach web.address",
        "THROUGHLINE_WEB_ADDRESS, 192.0.2.7, others reach web.address",
        "THROUGHLINE_DATABASE_URL, jdbc:postgresql://db/throughline, database.url names a database of your own",
        "THROUGHLINE_WEB_BEHIND_HTTPS, yes, a proxy lets others in"
    })
    void demo_accounts_are_refused_where_others_could_use_them(String variable, String value, String why)
            throws IOException {
        Files.writeString(folder.resolve("password"), "word");
        Path file = write("demo: { accounts: yes }\ndatabase: { password_file: password }\n");

        assertThat(refused(file, Map.of(variable, value)))
                .singleElement()
                .asString()
                .startsWith("TL-CONFIGURATION-008 %s line 1".formatted(file))
                .contains(why);
    }

    @Test
    void no_two_settings_share_a_key_or_a_variable_and_each_belongs_to_a_section() {
        assertThat(Declaration.ALL).extracting(Setting::key).doesNotHaveDuplicates();
        assertThat(Declaration.ALL).extracting(Setting::variable).doesNotHaveDuplicates();
        assertThat(Declaration.ALL).extracting(Setting::section).allMatch(Declaration.SECTIONS::containsKey);
        assertThat(Declaration.ALL)
                .extracting(Setting::variable)
                .doesNotContainAnyElementsOf(Declaration.OTHER_VARIABLES);
    }

    @Test
    @Tag("golden")
    void the_page_for_operators_is_the_one_of_the_declaration() throws IOException {
        if (Boolean.getBoolean("throughline.fix")) {
            Files.writeString(PAGE, ConfigurationPage.print());
        }
        assertThat(PAGE).as("bin/fix prints it again").exists().hasContent(ConfigurationPage.print());
    }

    private Configuration.Reading read(String yaml, Map<String, String> environment) {
        try {
            return Configuration.read(
                    new Sources(yaml.isEmpty() ? List.of() : List.of(write(yaml)), environment, List.of(), place()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Configuration accepted(Configuration.Reading reading) {
        return switch (reading) {
            case Configuration.Reading.Accepted accepted -> accepted.configuration();
            case Configuration.Reading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private List<String> refused(Path file, Map<String, String> environment) {
        Configuration.Reading reading = Configuration.read(new Sources(List.of(file), environment, List.of(), place()));
        assertThat(reading).isInstanceOf(Configuration.Reading.Refused.class);
        return reading instanceof Configuration.Reading.Refused refused
                ? refused.problems().stream()
                        .map(ConfigurationProblem::sentence)
                        .toList()
                : List.of();
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("throughline.yaml"), yaml);
    }

    private Sources.Place place() {
        return new Sources.Place("planner", folder.resolve("home"), folder);
    }
}
