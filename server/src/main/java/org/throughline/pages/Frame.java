package org.throughline.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What every page shows around its content.
 *
 * @param texts the words
 * @param days how the visitor reads days
 * @param assets scripts and styles
 * @param csrf what each form must carry, so that no other site can fill it in
 * @param visitor who is looking
 * @param page where they are
 * @param stations the entries of the navigation that this visitor may see
 * @param reply what became of a form that was refused
 * @param notices what was done just now
 * @param topics the topics on which live parts are drawn anew
 * @param here the address, with what was chosen in it
 */
public record Frame(
        Texts texts,
        Days days,
        Assets assets,
        String csrf,
        Visitor visitor,
        PageAddress page,
        Set<Station> stations,
        Reply reply,
        List<Notice> notices,
        Set<String> topics,
        Here here) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /**
     * A form that was refused.
     *
     * @param action the action's name; empty when none was refused
     * @param typed what was filled in
     * @param problems what is wrong, by field
     */
    public record Reply(String action, FilledForm typed, Map<String, String> problems) {

        /** Nothing was refused. */
        public static final Reply NONE = new Reply("", FilledForm.EMPTY, Map.of());
    }

    /** The text under a key. */
    public String text(String key, Object... values) {
        return texts.of(key, values);
    }

    /** A day as the visitor reads it, with its weekday and year. */
    public String day(LocalDate day) {
        return days.day(day);
    }

    /** An ISO date of a plan as the visitor reads it; empty where there is none. */
    public String day(String isoDate) {
        return isoDate.isEmpty() ? "" : day(LocalDate.parse(isoDate));
    }

    /** A day as the visitor reads it, with its weekday, and its year where that is not the present one. */
    public String shortDay(LocalDate day) {
        return days.shortDay(day);
    }

    /** An ISO date of a plan in the same way; empty where there is none. */
    public String shortDay(String isoDate) {
        return isoDate.isEmpty() ? "" : shortDay(LocalDate.parse(isoDate));
    }

    /** The address of a script, style or picture. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** Whether this visitor may see what is behind an entry. */
    public boolean leadsTo(Station station) {
        return stations.contains(station);
    }

    /** The groups of the navigation that have an entry for this visitor. */
    public List<Station.Group> groups() {
        return Arrays.stream(Station.Group.values())
                .filter(group -> group != Station.Group.HEADER)
                .filter(group -> !entries(group).isEmpty())
                .toList();
    }

    /** The entries of a group. */
    public List<Station> entries(Station.Group group) {
        return stations.stream()
                .filter(station -> station.group() == group)
                .sorted()
                .toList();
    }

    /** What is wrong with a field of the action; empty when nothing is. */
    public String problem(String action, String field) {
        return reply.action().equals(action) ? sentence(reply.problems().getOrDefault(field, "")) : "";
    }

    /** Whether something is wrong with a field of the action. */
    public boolean wrong(String action, String field) {
        return !problem(action, field).isEmpty();
    }

    /** What was filled into a field of the action, when it was refused. */
    public String typed(String action, String field) {
        return reply.action().equals(action) ? reply.typed().text(field) : "";
    }

    /** Whether a box of the action was ticked, when it was refused. */
    public boolean ticked(String action, String field, String value) {
        return reply.action().equals(action) && reply.typed().has(field, value);
    }

    /** A sentence that a room has written, with its ISO dates as the visitor reads days. */
    public String sentence(String said) {
        return days.sentence(said);
    }

    /** A time for people; the page's script turns it into their own zone and language. */
    public String time(Instant at) {
        return TIME.format(at);
    }
}
