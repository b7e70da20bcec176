package org.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.security.Account;
import org.throughline.security.Change;
import org.throughline.security.Role;
import org.throughline.security.SecurityEntry;

class TextsTest {

    private static final Pattern KEY = Pattern.compile("\\.text\\(\"([a-z]+(?:[.-][a-z-]+)*[a-z])\"");

    private final Texts texts = Wordings.TEXTS;

    @Test
    void every_text_that_a_template_names_is_there() throws IOException {
        SortedSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(key -> keys.add(key.group(1)));
            }
        }
        assertThat(keys)
                .hasSizeGreaterThan(40)
                .allSatisfy(key -> assertThat(texts.of(key, 1)).isNotBlank());
    }

    @Test
    void every_word_of_the_frame_has_its_text() {
        Wordings.assertSaid(List.of(
                Wordings.words("frame.role.", Role.values()),
                Wordings.words("frame.reason.", Change.Reason.values()),
                Wordings.words("frame.entry.", SecurityEntry.Kind.values()),
                Wordings.words("frame.standing.", Account.Standing.values()),
                Wordings.words("frame.station.", Station.values()),
                Wordings.words("frame.ago.", Elapsed.Span.values()),
                Wordings.words("frame.age.", Elapsed.Span.values()),
                Wordings.words(
                        "frame.group.",
                        new Station.Group[] {Station.Group.FLOW, Station.Group.TRADE, Station.Group.SYSTEMS})));
    }

    @Test
    void a_text_that_is_not_there_is_named() {
        assertThatThrownBy(() -> texts.of("frame.absent")).hasMessage("There is no text (frame.absent).");
        assertThat(texts.of("accounts.lead", 1)).startsWith("One account.");
        assertThat(texts.of("accounts.lead", 2)).startsWith("2 accounts.");
    }
}
