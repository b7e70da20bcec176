package org.throughline.itempages;

import java.util.List;

/** Cuts words to the room that a picture has for them: pictures cannot break lines. */
final class Lettering {

    /**
     * How wide a sign is at 12 pixels, in the heavy type of DejaVu Sans: every system has letters of its own, and those
     * are the widest that are common.
     */
    private record Width(String signs, double pixels) {

        boolean isOf(int sign) {
            return signs.indexOf(sign) >= 0;
        }
    }

    private static final List<Width> WIDTHS = List.of(
            new Width(" '|/\\ijl", 4.4),
            new Width(".,·:;IJ-", 5.0),
            new Width("ft()[]!", 5.7),
            new Width("r–_*\"", 6.3),
            new Width("csz?", 7.1),
            new Width("aeokvxyEFLT", 8.2),
            new Width("w", 11.1),
            new Width("mMW%@…", 13.2));

    private static final double USUAL = 8.7;
    private static final double CAPITAL = 10.2;
    private static final double HEAVIER = 1.09;
    private static final int END = 5;
    private static final String DOTS = "…";

    /** Stands between the parts of a line of which each says something by itself. */
    static final String BETWEEN = " · ";

    private Lettering() {}

    /** The words, or so much of them as fits and an ellipsis. A number is left out whole: half of one is another. */
    static String cut(String words, double pixels, boolean bold) {
        double room = bold ? pixels : pixels * HEAVIER;
        if (width(words) <= room) {
            return words;
        }
        int end = 0;
        double used = width(DOTS);
        while (end < words.length() && used + width(words.charAt(end)) <= room) {
            used += width(words.charAt(end));
            end++;
        }
        return words.substring(0, beforeNumber(words, end)).stripTrailing() + DOTS;
    }

    /** So many parts of a line as fit whole; where not even the first does, it is cut. */
    static String cutParts(String line, double pixels, boolean bold) {
        double room = bold ? pixels : pixels * HEAVIER;
        String fitting = line;
        while (width(fitting) > room && fitting.contains(BETWEEN)) {
            fitting = fitting.substring(0, fitting.lastIndexOf(BETWEEN));
        }
        return cut(fitting, pixels, bold);
    }

    /** Where the number begins that goes on at a place; the place itself where none does. */
    private static int beforeNumber(String words, int at) {
        int begin = words.lastIndexOf(' ', at - 1) + 1;
        boolean isInside = begin < at && Character.isDigit(words.charAt(begin)) && words.charAt(at) != ' ';
        return isInside ? begin : at;
    }

    /** The same, but what is left out is left out inside: names that are numbered differ at their end. */
    static String cutInside(String words, double pixels, boolean bold) {
        double room = bold ? pixels : pixels * HEAVIER;
        if (width(words) <= room || words.length() <= END) {
            return words;
        }
        String end = words.substring(words.length() - END);
        return cut(words, room - width(end), true) + end;
    }

    private static double width(String words) {
        return words.chars().mapToDouble(Lettering::width).sum();
    }

    private static double width(int sign) {
        return WIDTHS.stream()
                .filter(width -> width.isOf(sign))
                .mapToDouble(Width::pixels)
                .findFirst()
                .orElse(Character.isLowerCase(sign) || Character.isDigit(sign) ? USUAL : CAPITAL);
    }
}
