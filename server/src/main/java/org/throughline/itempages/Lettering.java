package org.throughline.itempages;

/** Cuts words to the room that a picture has for them: pictures cannot break lines. */
final class Lettering {

    private static final double NARROW = 3.6;
    private static final double USUAL = 6.6;
    private static final double WIDE = 8.6;
    private static final double VERY_WIDE = 10.6;
    private static final double BOLD = 1.18;
    private static final int END = 5;
    private static final String DOTS = "…";

    private Lettering() {}

    /** The words, or so much of them as fits and an ellipsis. */
    static String cut(String words, double pixels, boolean bold) {
        double room = bold ? pixels / BOLD : pixels;
        if (width(words) <= room) {
            return words;
        }
        int end = 0;
        double used = width(DOTS);
        while (end < words.length() && used + width(words.charAt(end)) <= room) {
            used += width(words.charAt(end));
            end++;
        }
        return words.substring(0, end).stripTrailing() + DOTS;
    }

    /** The same, but what is left out is left out inside: names that are numbered differ at their end. */
    static String cutInside(String words, double pixels, boolean bold) {
        double room = bold ? pixels / BOLD : pixels;
        if (width(words) <= room || words.length() <= END) {
            return words;
        }
        String end = words.substring(words.length() - END);
        return cut(words, room - width(end), false) + end;
    }

    private static double width(String words) {
        return words.chars().mapToDouble(Lettering::width).sum();
    }

    /** Of a sign at 12 pixels, rather too wide than too narrow, since every system has letters of its own. */
    private static double width(int sign) {
        if (" .,;:'|!iljtf()[]/·-".indexOf(sign) >= 0) {
            return NARROW;
        }
        if ("mwMW@%…▲".indexOf(sign) >= 0) {
            return VERY_WIDE;
        }
        return Character.isUpperCase(sign) ? WIDE : USUAL;
    }
}
