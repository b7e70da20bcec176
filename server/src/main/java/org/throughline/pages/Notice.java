package org.throughline.pages;

/**
 * What a person is told after something was done.
 *
 * @param text the sentence
 * @param secret shown once and never again, such as a one-time password; empty where there is none
 */
public record Notice(String text, String secret) {

    /** A sentence without a secret. */
    public static Notice of(String text) {
        return new Notice(text, "");
    }
}
