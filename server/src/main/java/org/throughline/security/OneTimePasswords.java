package org.throughline.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.database.Password;

/** Makes passwords that are used once: twenty characters that are not mistaken for each other, 99 bits of chance. */
final class OneTimePasswords {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP_LETTERS = 4;

    private final SecureRandom chance;

    OneTimePasswords(SecureRandom chance) {
        this.chance = chance;
    }

    Password next() {
        return new Password(IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-")));
    }

    private String group() {
        return IntStream.range(0, GROUP_LETTERS)
                .mapToObj(_ -> String.valueOf(LETTERS.charAt(chance.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }
}
