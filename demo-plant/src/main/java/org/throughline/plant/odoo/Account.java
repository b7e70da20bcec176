package org.throughline.plant.odoo;

import java.time.Instant;
import java.util.List;

/**
 * Whoever may ask, by the key of a user.
 *
 * @param user id of the user
 * @param companies those that the user was granted, the user's own first
 * @param expires the moment from which the key is refused
 * @param readable models that the user may read
 */
public record Account(
        String key, long user, String zone, List<Long> companies, Instant expires, List<String> readable) {}
