package org.throughline.itempages;

import java.util.Collection;
import java.util.List;
import org.throughline.pages.Frame;

/**
 * Who gets what from where as a picture: what comes at the left, who gets it to the right of it, customers at the
 * right end. Lengths are pixels.
 *
 * @param lines those that come too late last, so that they lie above the others
 */
public record PeggingPicture(int width, int height, List<Line> lines, List<Box> boxes) {

    public PeggingPicture {
        lines = List.copyOf(lines);
        boxes = List.copyOf(boxes);
    }

    /**
     * A line of a box, cut to its width; the first is the name.
     *
     * @param bad whether it says that something is late
     */
    public record Words(int y, String text, boolean bad) {}

    /**
     * A supply, a need, or several of a kind.
     *
     * @param look words of the style sheet
     * @param address where a click leads
     * @param says all that is to be said, for who cannot see it and for who asks
     * @param more how many it is linked to that are not in the picture; empty for none
     */
    public record Box(
            int x,
            int y,
            int width,
            int height,
            String look,
            String address,
            String says,
            List<Words> words,
            String more) {

        public Box {
            words = List.copyOf(words);
        }
    }

    /**
     * Something goes from one box to another.
     *
     * @param path as SVG draws it
     * @param amount how much, where not all of it goes one way; empty otherwise
     * @param x where that is written, at the end of the line
     */
    public record Line(String path, boolean late, String says, String amount, int x, int y) {}

    /** Draws it, with some groups taken apart. */
    public static PeggingPicture of(PeggingView view, Collection<String> open, Frame frame) {
        return new PeggingDrawing(view, open, frame).picture();
    }

    /** Draws it. */
    public static PeggingPicture of(PeggingView view, Frame frame) {
        return of(view, List.of(), frame);
    }
}
