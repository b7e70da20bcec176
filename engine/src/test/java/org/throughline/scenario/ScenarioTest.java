package org.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.modelfolder.ModelFiles;
import org.throughline.modelfolder.ModelFolder;
import org.throughline.modelfolder.ReadingProblem;
import org.throughline.planning.CompiledModel;
import org.throughline.planning.Plan;
import org.throughline.scenario.PrintedPlan.PrintedLine;

class ScenarioTest {

    private static final int SCENARIOS_AT_LEAST = 48;

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void a_scenario_is_planned_as_it_says(Scenario scenario) throws IOException {
        Plan plan = plan(scenario, scenario.tables().texts());
        Comparison comparison = new Comparison(scenario.expected(), PrintedPlan.of(plan, scenario.tables()));
        if (!comparison.equal()) {
            fail("%s: %s%n(- is expected, + is planned)%n%s"
                    .formatted(scenario.file(), scenario.title(), comparison.difference()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void the_order_of_rows_never_changes_the_plan_of_a_scenario(Scenario scenario) throws IOException {
        assertThat(lines(scenario, scenario.tables().reversedTexts()))
                .as(scenario.file())
                .isEqualTo(lines(scenario, scenario.tables().texts()));
    }

    @Test
    void there_are_enough_scenarios_and_the_table_in_the_readme_names_each() {
        List<Path> files = ScenarioFiles.all();
        String readme = ScenarioFiles.readme();
        assertThat(files).hasSizeGreaterThanOrEqualTo(SCENARIOS_AT_LEAST);
        assertThat(files)
                .allSatisfy(file -> assertThat(readme)
                        .contains("`%s`".formatted(file.getFileName().toString().replace(".plan", ""))));
    }

    @Test
    @Tag("golden")
    void the_expected_lines_of_every_scenario_are_sorted_and_aligned() {
        for (Path file : ScenarioFiles.all()) {
            String aligned = Layout.of(ScenarioFiles.read(file));
            if (Boolean.getBoolean("throughline.fix")) {
                ScenarioFiles.write(file, aligned);
            }
            assertThat(ScenarioFiles.text(file))
                    .as("%s: bin/fix aligns it", file.getFileName())
                    .isEqualTo(aligned);
        }
    }

    private static Stream<Named<Scenario>> scenarios() {
        return ScenarioFiles.all().stream().map(ScenarioFiles::read).map(read -> Named.of(read.title(), read));
    }

    private static List<PrintedLine> lines(Scenario scenario, Map<String, String> texts) throws IOException {
        return PrintedPlan.of(plan(scenario, texts), scenario.tables());
    }

    private static Plan plan(Scenario scenario, Map<String, String> texts) throws IOException {
        return switch (ModelFolder.read(ModelFiles.texts(texts))) {
            case ModelFolder.Reading.Read(CompiledModel model, List<String> ignored) -> {
                assertThat(ignored).as("files that mean nothing to planning").isEmpty();
                yield model.plan(scenario.options());
            }
            case ModelFolder.Reading.Refused(List<ReadingProblem> problems, List<String> ignored) ->
                throw new AssertionError("%s: the model is refused: %s".formatted(scenario.file(), problems));
        };
    }
}
