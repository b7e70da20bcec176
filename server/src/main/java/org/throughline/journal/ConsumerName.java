package org.throughline.journal;

import java.util.regex.Pattern;

/** Name of a reader of the journal, as a rule its room's: {@code inventory}. */
public record ConsumerName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    public ConsumerName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The name of a consumer (%s) must be small letters, digits and hyphens.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
