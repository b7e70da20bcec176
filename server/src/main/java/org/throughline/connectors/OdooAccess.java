package org.throughline.connectors;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where Odoo is and how we may ask it.
 *
 * @param address as in {@code https://odoo.example.com}, without a path
 * @param database which of Odoo's databases is meant
 * @param untested whether another version than the tested one is allowed
 */
public record OdooAccess(URI address, String database, OdooKey key, boolean untested) {

    /** Refuses addresses that Odoo cannot have. */
    public OdooAccess {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean bare = address.getRawPath() == null
                || address.getRawPath().isEmpty()
                || address.getRawPath().equals("/");
        if (!(scheme.equals("https") || scheme.equals("http"))
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || !bare) {
            throw refused("address", address.toString(), "it should be as in https://odoo.example.com, with no path");
        }
        if (database.isBlank() || !database.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw refused("database", database, "it should be the name that Odoo's log-in page uses");
        }
    }

    /**
     * The access that these settings describe.
     *
     * @throws IllegalArgumentException with the setting, what it says and what it should say
     */
    public static OdooAccess of(String address, String database, String key, boolean untested) {
        try {
            return new OdooAccess(new URI(address.strip()), database.strip(), new OdooKey(key), untested);
        } catch (URISyntaxException malformed) {
            throw refused("address", address, "it should be as in https://odoo.example.com");
        }
    }

    private static IllegalArgumentException refused(String setting, String value, String hint) {
        return new IllegalArgumentException("%s The %s of Odoo (%s) cannot be used. Maybe %s."
                .formatted(OdooFault.SETTINGS.code(), setting, value, hint));
    }

    /** Whether the key travels where others on the way can read it. */
    public boolean isOpen() {
        return !"https".equalsIgnoreCase(address.getScheme())
                && !String.valueOf(address.getHost()).matches("localhost|127\\..*|\\[::1]");
    }

    URI at(String path) {
        return address.resolve(path);
    }
}
