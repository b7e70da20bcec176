package org.throughline.trials.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** Hands a browser to the tests that need one. Where there is none, they fail if CI is set, else they are skipped. */
public final class Browsers {

    private Browsers() {}

    /** A browser session that the test must close. */
    public static BrowserSession start() {
        Surroundings surroundings = Surroundings.here();
        return switch (new Chromium(surroundings).find()) {
            case Found.Program chromium ->
                switch (new Node(surroundings).find()) {
                    case Found.Program node -> BrowserSession.start(chromium, node);
                    case Found.Nothing nothing -> without(nothing, surroundings);
                };
            case Found.Nothing nothing -> without(nothing, surroundings);
        };
    }

    static BrowserSession without(Found.Nothing nothing, Surroundings surroundings) {
        return surroundings.isContinuousIntegration() ? fail(nothing.why()) : abort(nothing.why());
    }
}
