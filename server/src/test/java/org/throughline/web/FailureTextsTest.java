package org.throughline.web;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.pages.Spoken;
import org.throughline.pages.Wordings;

class FailureTextsTest {

    @Test
    void every_failure_says_what_happened_what_it_means_and_what_to_do() {
        Wordings.assertSaid(List.of(Stream.of(WebFault.values())
                .flatMap(fault -> Stream.of("title", "meaning", "advice")
                        .map(part -> "frame.failure." + Spoken.of(fault) + "." + part))));
    }
}
