package org.throughline.pages;

import java.util.Locale;
import org.throughline.configuration.SessionSettings;
import org.throughline.security.Change;

/** Why a change to an account was refused, in words. */
public final class Reasons {

    private Reasons() {}

    /** The reason, with the shortest password that is allowed where it speaks of it. */
    public static String text(Texts texts, Change.Reason reason, SessionSettings settings) {
        return texts.of(
                "frame.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                settings.passwordLengthMin());
    }
}
