package org.throughline.todaypages;

import java.util.List;
import org.throughline.pages.Frame;
import org.throughline.pages.Written;
import org.throughline.readiness.OrderReadiness;

/**
 * Stacked bars, as the script that draws them takes them.
 *
 * @param names of the parts of a bar
 * @param colours of the same, by their names in the style sheet
 */
public record BarPicture(List<String> names, List<String> colours, List<Bar> bars) {

    private static final List<String> COLOURS = List.of("--good", "--wait", "--bad", "--bad-strong", "--ink-quiet");

    public BarPicture {
        names = List.copyOf(names);
        colours = List.copyOf(colours);
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param address where a click on it leads
     */
    public record Bar(String label, String address, List<Long> values) {

        public Bar {
            values = List.copyOf(values);
        }
    }

    /** Orders by the day they are meant to start. */
    public static BarPicture of(Overview overview, Frame frame) {
        return new BarPicture(
                OrderReadiness.WORDS.stream()
                        .map(word -> frame.text("today.name." + word))
                        .toList(),
                COLOURS,
                overview.days().stream().map(day -> bar(day, frame)).toList());
    }

    private static Bar bar(Overview.StartDay day, Frame frame) {
        return new Bar(
                day.day().map(frame::shortDay).orElseGet(() -> frame.text("today.earlier")),
                ReadinessFilter.EVERYTHING
                        .onDay(day.day().map(Object::toString).orElse(ReadinessFilter.EARLIER))
                        .address(),
                OrderReadiness.WORDS.stream().map(day.counts()::of).toList());
    }

    /** The same as JSON that may stand in a page: nothing in it can end the element around it. */
    public String json() {
        return Written.data(this);
    }
}
