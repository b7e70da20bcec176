package org.throughline.pages;

import java.net.URI;
import java.util.Optional;

/** Where the records of other systems are found in those systems; whoever wires the hub knows how they write it. */
@FunctionalInterface
public interface RecordAddresses {

    /** Nothing is found elsewhere. */
    RecordAddresses NONE = _ -> Optional.empty();

    /** The address of a record such as {@code odoo:product.product:8}, where it has one. */
    Optional<URI> of(String record);
}
