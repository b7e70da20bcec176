package org.throughline.trials.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.trials.repository.Repository;

class LayeringTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final JavaClasses COMPILED = compiled();
    private static final Building THROUGHLINE = new Building(Site.THROUGHLINE, COMPILED);

    @Test
    void every_room_uses_lower_floors_only() {
        assertThat(THROUGHLINE.breaches()).isEmpty();
    }

    @Test
    void the_engine_uses_no_library() {
        assertThat(THROUGHLINE.librariesOf(LayeringTest::isEngine)).isEmpty();
        assertThat(COMPILED.stream().filter(LayeringTest::isEngine)).isNotEmpty();
    }

    @Test
    void the_second_planner_knows_nothing_of_the_first() {
        Stream<String> used = COMPILED.stream()
                .filter(type -> type.getPackageName().equals("org.throughline.trials.plain"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(use -> use.getTargetClass().getBaseComponentType().getPackageName())
                .filter(name -> name.startsWith("org.throughline"));
        assertThat(used).containsOnly("org.throughline.trials.plain");
    }

    @Test
    @Tag("golden")
    void the_floor_plan_in_the_docs_is_the_one_of_the_code() throws IOException {
        Path page = REPOSITORY.root().resolve("docs/floor-plan.md");
        String printed = FloorPlan.print(THROUGHLINE.rooms());
        if (Boolean.getBoolean("throughline.fix")) {
            Files.writeString(page, printed);
        }
        assertThat(page).as("bin/fix prints it again").exists().hasContent(printed);
    }

    private static boolean isEngine(JavaClass type) {
        return type.getSource()
                .filter(source -> source.getUri().getPath().contains("/engine/target/classes/"))
                .isPresent();
    }

    /** The main classes of every module; a module that was not compiled is a failure and not a house without faults. */
    private static JavaClasses compiled() {
        List<Path> folders = Stream.of("engine", "server", "demo-plant", "trials")
                .map(module -> REPOSITORY.root().resolve(module).resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList();
        JavaClasses classes = new ClassFileImporter().importPaths(folders);
        for (String module : List.of("engine", "server", "trials")) {
            String folder = "/" + module + "/target/classes/";
            assertThat(classes.stream()
                            .map(type -> type.getSource().orElse(null))
                            .filter(Objects::nonNull)
                            .filter(source -> source.getUri().getPath().contains(folder)))
                    .as("compiled classes of %s", module)
                    .isNotEmpty();
        }
        return classes;
    }
}
