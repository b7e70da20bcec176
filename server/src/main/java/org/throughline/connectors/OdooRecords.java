package org.throughline.connectors;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where people find the records of an Odoo in their browser. */
public final class OdooRecords {

    private static final Pattern RECORD = Pattern.compile("odoo:([a-z0-9_.]+):([0-9]+)");

    private final URI address;

    /** Of the Odoo at this address. */
    public OdooRecords(URI address) {
        this.address = address;
    }

    /** The address of a record such as {@code odoo:product.product:8}; empty for what is no record of Odoo. */
    public Optional<URI> address(String record) {
        Matcher parts = RECORD.matcher(record);
        if (!parts.matches()) {
            return Optional.empty();
        }
        // Odoo takes a word with a point for a table; a word without one needs to be told so.
        String table = parts.group(1).contains(".") ? parts.group(1) : "m-" + parts.group(1);
        return Optional.of(address.resolve("/odoo/%s/%s".formatted(table, parts.group(2))));
    }
}
