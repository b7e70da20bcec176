package org.throughline.exchange;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Which rows are meant, in the words of the other system.
 *
 * @param model the table
 * @param fields what is wanted of each row beside its {@code id}
 * @param where a condition in the other system's own language
 * @param stamp the field that tells when a row was last changed; empty where there is none
 */
public record Reading(String model, List<String> fields, JsonNode where, String stamp, Scope scope) {

    public Reading {
        fields = List.copyOf(fields);
    }
}
