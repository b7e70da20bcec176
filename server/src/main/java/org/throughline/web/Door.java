package org.throughline.web;

import org.throughline.pages.Assets;
import org.throughline.pages.Texts;

/**
 * What the pages show that stand before the log-in or in its place: log-in, change of password, and errors.
 *
 * @param texts the words
 * @param assets scripts and styles
 * @param csrf what each form must carry; empty where there is no form
 * @param problem what is wrong with what was filled in; empty when nothing is
 */
public record Door(Texts texts, Assets assets, String csrf, String problem) {

    /** The text under a key. */
    public String text(String key, Object... values) {
        return texts.of(key, values);
    }

    /** The address of a script, style or picture. */
    public String asset(String name) {
        return assets.address(name);
    }
}
