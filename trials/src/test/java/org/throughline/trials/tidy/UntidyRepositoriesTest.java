package org.throughline.trials.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.trials.repository.Repository;

/** For each rule a small repository that breaks it; its file {@code found} lists the places that must be found. */
class UntidyRepositoriesTest {

    private static final Path FOLDER = Repository.here().root().resolve("trials/src/test/resources/tidy");

    @ParameterizedTest
    @EnumSource(Rule.class)
    void each_rule_finds_what_breaks_it_and_nothing_else(Rule rule) throws IOException {
        Path repository = FOLDER.resolve(rule.spoken());
        List<String> expected = Files.readAllLines(repository.resolve("found"));
        assertThat(expected).isNotEmpty();
        assertThat(Tidy.findings(new Repository(repository)))
                .extracting(finding -> "%s:%d %s"
                        .formatted(
                                finding.file(), finding.line(), finding.rule().spoken()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void what_only_looks_untidy_is_left_alone() {
        assertThat(Tidy.findings(new Repository(FOLDER.resolve("tidy-after-all"))))
                .isEmpty();
    }
}
