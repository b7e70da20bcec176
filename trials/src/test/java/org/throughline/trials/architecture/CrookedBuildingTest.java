package org.throughline.trials.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.trials.repository.Repository;

/** A building with one fault for each clause of the rule: a rule that does not report its fault is no rule. */
class CrookedBuildingTest {

    private static final Building CROOKED = building("crooked", "left");
    private static final Building STRAIGHT = building("straight", "roof");

    @Test
    void a_package_without_a_floor_is_reported() {
        assertThat(reported(Clause.ROOM)).containsExactly("(crooked.nameless) has no @Room in its package-info.");
    }

    @Test
    void a_package_that_is_not_null_marked_is_reported() {
        assertThat(reported(Clause.NULL_MARKED))
                .containsExactlyInAnyOrder(
                        "(crooked.nameless) is not @NullMarked in its package-info.",
                        "(crooked.unmarked) is not @NullMarked in its package-info.",
                        "(crooked.shed.unmarked) is not @NullMarked in its package-info.");
    }

    @Test
    void a_package_inside_a_room_is_reported() {
        assertThat(reported(Clause.ONE_PACKAGE)).singleElement().asString().startsWith("(crooked.cellar.model)");
    }

    @Test
    void a_name_that_forbids_nothing_is_reported() {
        assertThat(reported(Clause.NAME))
                .containsExactlyInAnyOrder(
                        "(crooked.helper) is called (helper), which says not what it owns.",
                        "(crooked.cellar.model) is called (model), which says not what it owns.");
    }

    @Test
    void a_use_of_a_higher_floor_is_reported() {
        assertThat(reported(Clause.UPWARD))
                .singleElement()
                .asString()
                .startsWith("(crooked.cellar, floor 0) uses (crooked.roof, floor 60): Method <crooked.");
    }

    @Test
    void a_use_of_a_neighbour_is_reported() {
        assertThat(reported(Clause.NEIGHBOUR))
                .extracting(message -> message.replaceAll(": .*", ""))
                .containsExactlyInAnyOrder(
                        "(crooked.left, floor 20) uses (crooked.right, floor 20)",
                        "(crooked.egg, floor 40) uses (crooked.hen, floor 40)",
                        "(crooked.hen, floor 40) uses (crooked.egg, floor 40)");
    }

    @Test
    void a_circle_is_reported_in_the_house_and_in_an_outbuilding() {
        assertThat(reported(Clause.CYCLE))
                .containsExactlyInAnyOrder(
                        "crooked.egg → crooked.hen → crooked.egg use each other in a circle.",
                        "crooked.shed.one → crooked.shed.two → crooked.shed.one use each other in a circle.");
    }

    @Test
    void a_framework_of_the_rim_in_another_room_is_reported_whatever_its_floor() {
        assertThat(reported(Clause.RIM))
                .hasSize(3)
                .allMatch(message -> message.startsWith("outside the rim: "))
                .anyMatch(
                        message -> message.contains("crooked.right.Web") && message.contains("jakarta.servlet.Servlet"))
                .anyMatch(message ->
                        message.contains("crooked.right.Web") && message.contains("springframework.stereotype"))
                .anyMatch(message ->
                        message.contains("crooked.roof.Weathercock") && message.contains("jakarta.servlet.Servlet"));
    }

    @Test
    void a_public_class_that_holds_sql_is_reported() {
        assertThat(reported(Clause.SQL))
                .containsExactly("(crooked.roof.SqlTiles) is public. Maybe its room lacks a door.");
    }

    @Test
    void a_use_of_an_outbuilding_is_reported() {
        assertThat(reported(Clause.OUTBUILDING))
                .singleElement()
                .asString()
                .startsWith("(crooked.roof) uses (crooked.shed.one)");
    }

    @Test
    void a_library_in_the_engine_is_reported() {
        assertThat(CROOKED.librariesOf(type -> type.getPackageName().equals("crooked.right")))
                .extracting(Breach::message)
                .hasSize(2)
                .anyMatch(message -> message.contains("jakarta.servlet.Servlet"))
                .anyMatch(message -> message.contains("org.springframework.stereotype.Component"));
        assertThat(CROOKED.librariesOf(type -> type.getPackageName().equals("crooked.hen")))
                .isEmpty();
    }

    @Test
    void every_clause_has_its_fault() {
        assertThat(CROOKED.breaches())
                .extracting(Breach::clause)
                .containsAll(Arrays.stream(Clause.values())
                        .filter(clause -> clause != Clause.ENGINE)
                        .toList());
    }

    @Test
    void a_straight_building_is_not_reported() {
        assertThat(STRAIGHT.breaches()).isEmpty();
    }

    @Test
    void the_floor_plan_shows_the_highest_floor_first_and_who_uses_whom() {
        assertThat(FloorPlan.print(STRAIGHT.rooms())).endsWith("""
                        |---:|---|---|---|
                        | 70 | Main | the wiring | roof |
                        | 60 | roof | the roof | cellar, walls |
                        | 20 | walls | the walls | cellar |
                        | 0 | cellar | the coal |  |
                        """);
    }

    private static List<String> reported(Clause clause) {
        return CROOKED.breaches().stream()
                .filter(breach -> breach.clause() == clause)
                .map(Breach::message)
                .toList();
    }

    private static Building building(String root, String rim) {
        Path compiled =
                Repository.here().root().resolve("trials/target/test-classes").resolve(root);
        return new Building(new Site(root, Set.of("shed"), Set.of(rim)), new ClassFileImporter().importPath(compiled));
    }
}
