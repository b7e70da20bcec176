package org.throughline.trials.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One line of a comment in Java source.
 *
 * @param line its line in the file, counted from 1
 * @param text what it says, without the marks of a comment
 * @param documentation whether it belongs to Javadoc, in which code may be shown
 */
record Comment(long line, String text, boolean documentation) {

    private static final Pattern CODE =
            Pattern.compile("(?:.*[=(].*|(?:return|import|throw|break|continue|package)\\b.*);"
                    + "|.*[)\\w] ?\\{|\\}( else \\{|\\);)?|@[A-Z]\\w+(\\(.*\\))?");

    /** The lines of all comments of a file. */
    static List<Comment> of(String source) {
        List<Comment> comments = new ArrayList<>();
        int line = 1;
        int at = 0;
        while (at < source.length()) {
            int end = endOfToken(source, at);
            String token = source.substring(at, end);
            if (token.startsWith("//") || token.startsWith("/*")) {
                boolean documentation = token.startsWith("/**") || token.startsWith("///");
                int first = line;
                List<String> texts = token.lines().toList();
                IntStream.range(0, texts.size())
                        .mapToObj(index -> new Comment(first + index, withoutMarks(texts.get(index)), documentation))
                        .forEach(comments::add);
            }
            line += (int) token.chars().filter(character -> character == '\n').count();
            at = end;
        }
        return comments;
    }

    /** Where the comment, string or character ends that begins here; anything else is one character long. */
    private static int endOfToken(String source, int at) {
        if (source.startsWith("//", at)) {
            int newline = source.indexOf('\n', at);
            return newline < 0 ? source.length() : newline;
        } else if (source.startsWith("/*", at)) {
            return endAfter(source, "*/", at + 2);
        } else if (source.startsWith("\"\"\"", at)) {
            return endOfString(source, "\"\"\"", at + 3);
        } else if (source.charAt(at) == '"' || source.charAt(at) == '\'') {
            return endOfString(source, source.substring(at, at + 1), at + 1);
        }
        return at + 1;
    }

    private static int endOfString(String source, String mark, int from) {
        int at = from;
        while (at < source.length() && !source.startsWith(mark, at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + mark.length(), source.length());
    }

    private static int endAfter(String source, String mark, int from) {
        int at = source.indexOf(mark, from);
        return at < 0 ? source.length() : at + mark.length();
    }

    /** Whether the line is code that was put into a comment, and not a sentence. */
    boolean isCode() {
        return !documentation && CODE.matcher(text).matches();
    }

    private static String withoutMarks(String text) {
        return text.strip()
                .replaceFirst("^(/\\*+|//+|\\*+/?)", "")
                .replaceFirst("\\*/$", "")
                .strip();
    }
}
