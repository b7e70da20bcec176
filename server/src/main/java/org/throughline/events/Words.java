package org.throughline.events;

/** What every word in an envelope has in common: it is there, it is not endless, and every system can store it. */
final class Words {

    private Words() {}

    static void require(String kind, String word, int lengthMax) {
        if (word.isBlank() || word.length() > lengthMax) {
            throw new IllegalArgumentException("The %s (%s) must have 1 to %d characters."
                    .formatted(kind, word.substring(0, Math.min(word.length(), 80)), lengthMax));
        }
        for (int index = 0; index < word.length(); index++) {
            char letter = word.charAt(index);
            if (isPlain(letter)) {
                continue;
            }
            if (Character.isISOControl(letter) || isLoneSurrogate(letter, word, index)) {
                throw new IllegalArgumentException(
                        "The %s holds the character (U+%04X) at place (%d), which no envelope can carry."
                                .formatted(kind, (int) letter, index));
            }
        }
    }

    /** Most letters are; of these nothing else need be asked. */
    static boolean isPlain(char letter) {
        return letter >= ' ' && letter <= '~';
    }

    /** Half of a pair would be stored as a question mark, and two facts could become one. */
    static boolean isLoneSurrogate(char letter, String word, int index) {
        return Character.isSurrogate(letter) && isLone(letter, word, index);
    }

    private static boolean isLone(char half, String word, int index) {
        return Character.isHighSurrogate(half)
                ? index + 1 >= word.length() || !Character.isLowSurrogate(word.charAt(index + 1))
                : index == 0 || !Character.isHighSurrogate(word.charAt(index - 1));
    }
}
