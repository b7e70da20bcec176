package org.throughline.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.events.DemandFact.SalesState;
import org.throughline.modelfolder.PlanFiles;
import org.throughline.planning.Plan;
import org.throughline.security.Role;
import org.throughline.web.RunningPlant;
import tools.jackson.databind.JsonNode;

/** A hub that is stopped and started again plans what it had planned, and keeps what people had kept. */
@ExtendWith(FreshDatabase.class)
class RestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ALL = 100;

    private final DatabaseSettings.External settings;

    RestartTest(DatabaseSettings.External settings) {
        this.settings = settings;
    }

    /** What a hub says that must outlast it. */
    private record Said(
            Map<String, String> files, List<PlanRecord> plans, int number, JsonNode promises, JsonNode scenario) {}

    @Test
    void what_stood_before_a_restart_stands_after_it(@TempDir Path folder) {
        Said before;
        try (RunningPlant plant = new RunningPlant(settings)) {
            plant.happen(aStory().snapshot(), PlantStory.MORNING);
            plant.logIn("ada", Role.PLANNER);
            keepAPromise(plant);
            makeAScenario(plant);
            before = said(plant, folder.resolve("before"));
        }

        try (RunningPlant plant = new RunningPlant(settings)) {
            await().atMost(PATIENCE).until(() -> plant.plans().current().isPresent());
            plant.logIn("ada");
            assertThat(said(plant, folder.resolve("after"))).isEqualTo(before);

            // A fact that is no news makes another plan, and it is the first after the start that is compared in
            // memory.
            plant.happen(aStory().items.getFirst(), PlantStory.MORNING);
            PlanVersion first = plant.plans().current().orElseThrow();
            await().atMost(PATIENCE)
                    .until(() -> plant.plans()
                            .current()
                            .filter(plan ->
                                    plan.position().value() > first.position().value())
                            .isPresent());
            assertThat(said(plant, folder.resolve("again"))).isEqualTo(before);
        }
        assertThat(before.plans()).as("the plan with the promise").hasSizeGreaterThan(1);
        assertThat(before.files().get("messages.csv")).contains("PUMP");
    }

    /** Four pumps are sold of which each needs two seals: some lie there, some are bought. */
    private static PlantStory aStory() {
        PlantStory story = PlantStory.ofThePumpMaker()
                .item("PUMP")
                .item("SEAL")
                .partner("Ferro")
                .partner("Acme")
                .made("PUMP", "2 SEAL")
                .bought("SEAL", "Ferro", 5)
                .stock("SEAL", "3", PlantStory.SHELF);
        story.orders.sold("SO-1", "Acme", SalesState.CONFIRMED, "4 PUMP");
        story.orders.deliver("out:SO-1", "PUMP", "4", "2026-03-05", story.orders.line(0));
        return story;
    }

    private static void keepAPromise(RunningPlant plant) {
        plant.browsing.get("/promises");
        assertThat(plant.browsing
                        .post(
                                "/promises/keep",
                                "item",
                                "SEAL",
                                "site",
                                "WH",
                                "quantity",
                                "2",
                                "day",
                                "2026-04-10",
                                "customer",
                                "Acme",
                                "until",
                                "2026-03-20")
                        .statusCode())
                .isEqualTo(303);
        await().atMost(PATIENCE)
                .until(() -> !plant.browsing
                        .json("/promises")
                        .at("/kept/0/comes")
                        .asString()
                        .isEmpty());
    }

    private static void makeAScenario(RunningPlant plant) {
        plant.browsing.get("/scenarios");
        plant.browsing.post("/scenarios/create", "name", "More pumps", "note", "", "base", "");
        assertThat(plant.browsing
                        .post(
                                "/scenarios/assume?scenario=1",
                                "kind",
                                "stock-added",
                                "what",
                                "SEAL",
                                "site",
                                "WH",
                                "day",
                                "",
                                "quantity",
                                "-3",
                                "days",
                                "")
                        .statusCode())
                .isEqualTo(303);
    }

    private static Said said(RunningPlant plant, Path folder) {
        PlanVersion plan = plant.plans().current().orElseThrow();
        return new Said(
                files(plan.plan(), folder),
                plant.plans().plans(ALL),
                plan.number(),
                plant.browsing.json("/promises").get("kept"),
                plant.browsing.json("/scenarios?scenario=1").get("sheet"));
    }

    private static Map<String, String> files(Plan plan, Path folder) {
        try {
            PlanFiles.write(plan, Files.createDirectories(folder));
            Map<String, String> files = new TreeMap<>();
            try (var written = Files.list(folder)) {
                for (Path file : written.toList()) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
