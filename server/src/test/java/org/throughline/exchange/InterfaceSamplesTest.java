package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every interface folder, of the product and of the tests, does with its samples what it promises. */
class InterfaceSamplesTest {

    static final Path TEST_INTERFACES = Path.of("src/test/resources/test-interfaces");

    @TestFactory
    Stream<DynamicTest> every_folder_keeps_its_promises() {
        return Stream.concat(Declarations.in(TEST_INTERFACES).stream(), Declarations.ofProduct().stream())
                .flatMap(InterfaceSamplesTest::tests);
    }

    private static Stream<DynamicTest> tests(InterfaceDeclaration declaration) {
        SampleCheck check = new SampleCheck(declaration);
        DynamicTest folder = DynamicTest.dynamicTest(
                declaration.name() + " has a good and a bad sample",
                () -> assertThat(check.folder()).isEmpty());
        return Stream.concat(
                Stream.of(folder),
                declaration.samples().stream()
                        .map(sample -> DynamicTest.dynamicTest(
                                declaration.name() + ": " + sample.name(),
                                () -> assertThat(check.sample(sample)).isEmpty())));
    }

    @Test
    void a_folder_without_good_and_bad_samples_is_found_out() {
        InterfaceDeclaration lots = lots(List.of());
        assertThat(new SampleCheck(lots).folder()).hasSize(2);
    }

    @Test
    void a_sample_that_promises_something_else_is_found_out() {
        InterfaceDeclaration lots = lots(List.of());
        var row = Json.MAPPER.readTree(
                "{\"id\": 4, \"name\": \"L\", \"item\": 3, \"expires\": false, \"changed\": \"2026-03-02 06:00:00\"}");
        var none = Json.MAPPER.createObjectNode();
        var says = new InterfaceDeclaration.Expected.Says(Json.MAPPER.createArrayNode());
        var refuses = new InterfaceDeclaration.Expected.Rejected("/name", "too short");

        SampleCheck check = new SampleCheck(lots);
        assertThat(check.sample(new InterfaceDeclaration.Sample("silent", row, none, says)))
                .singleElement()
                .asString()
                .contains("not []");
        assertThat(check.sample(new InterfaceDeclaration.Sample("refused", row, none, refuses)))
                .singleElement()
                .asString()
                .contains("is not refused");
    }

    private static InterfaceDeclaration lots(List<InterfaceDeclaration.Sample> samples) {
        InterfaceDeclaration found = Declarations.in(TEST_INTERFACES).stream()
                .filter(declaration -> declaration.name().equals("plant-lots"))
                .findFirst()
                .orElseThrow();
        return new InterfaceDeclaration(
                found.name(),
                found.says(),
                found.system(),
                found.owner(),
                found.needs(),
                found.read(),
                found.map(),
                found.gone(),
                found.schema(),
                samples,
                found.digest());
    }
}
