package org.throughline.supply;

import org.throughline.events.SiteReference;

/**
 * Something in the data that blocks a plan, spoils a part of it or deserves a look.
 *
 * @param object the record of the home system that is to blame, such as {@code odoo:product.product:8}
 * @param site the site where it shows, if one
 * @param text a sentence with the names that people know
 */
public record DataProblem(DataProblemCode code, String object, SiteReference site, String text) {}
