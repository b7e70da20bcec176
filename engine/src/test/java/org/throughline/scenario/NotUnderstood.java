package org.throughline.scenario;

/** Says that a scenario file cannot be read, and where. */
final class NotUnderstood extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NotUnderstood(String file, int line, String why) {
        super("%s line %d: %s".formatted(file, line, why));
    }
}
