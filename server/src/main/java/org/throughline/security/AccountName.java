package org.throughline.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name that somebody logs in with: 2 to 60 small letters, digits, dots, hyphens, underscores or one at sign. */
public record AccountName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,58}(@[a-z0-9.-]{1,58})?[a-z0-9]");
    private static final int CHARACTERS_MAX = 60;

    public AccountName {
        if (value.length() > CHARACTERS_MAX || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("The name (%s) cannot be one of an account.".formatted(value));
        }
    }

    /** The name as it was typed, in whatever case; empty when it cannot be one. */
    public static Optional<AccountName> typed(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return name.length() <= CHARACTERS_MAX && FORM.matcher(name).matches()
                ? Optional.of(new AccountName(name))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
