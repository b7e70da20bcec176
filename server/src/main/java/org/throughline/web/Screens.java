package org.throughline.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.throughline.pages.Assets;
import org.throughline.pages.Days;
import org.throughline.pages.Frame;
import org.throughline.pages.Page;
import org.throughline.pages.Texts;

/** Draws pages: templates that became classes when the hub was built, the words, and the assets. */
final class Screens {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Texts texts;
    private final Assets assets = Assets.load();
    private final InstantSource clock;

    Screens(List<Page<?>> pages, InstantSource clock) {
        this.clock = clock;
        this.texts = Texts.english(Stream.concat(
                        Stream.of("frame"),
                        pages.stream().map(page -> page.address().name()))
                .distinct()
                .toList());
    }

    Texts texts() {
        return texts;
    }

    /** How this visitor reads days: without a word about languages, not as the machine on which the hub runs. */
    Days days(HttpServletRequest request) {
        Locale asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ROOT : request.getLocale();
        return Days.of(asked, Year.from(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    Assets assets() {
        return assets;
    }

    String page(Frame frame, Record content) {
        return draw(frame.page().name(), Map.of("frame", frame, "content", content));
    }

    String door(String name, Door door, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("door", door);
        return draw("door/" + name, parameters);
    }

    private String draw(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
