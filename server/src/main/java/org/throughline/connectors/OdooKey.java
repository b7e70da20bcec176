package org.throughline.connectors;

/** The secret with which we ask Odoo; it never shows itself in a text. */
public record OdooKey(String secret) {

    /** Refuses what cannot travel in a header, without repeating it. */
    public OdooKey {
        secret = secret.strip();
        if (secret.isEmpty() || !secret.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new IllegalArgumentException(
                    "%s The key of Odoo is empty or holds letters that no key has. Maybe the wrong file is named."
                            .formatted(OdooFault.SETTINGS.code()));
        }
    }

    @Override
    public String toString() {
        return "(key)";
    }
}
