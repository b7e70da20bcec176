package org.throughline.web;

import java.util.Locale;
import org.throughline.configuration.SessionSettings;
import org.throughline.security.Change;

/** Why a change to an account was refused, in words. */
final class Reasons {

    private Reasons() {}

    static String text(Texts texts, Change.Reason reason, SessionSettings settings) {
        return texts.of(
                "frame.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                settings.passwordLengthMin());
    }
}
