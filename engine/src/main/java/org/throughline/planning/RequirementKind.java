package org.throughline.planning;

/** What a requirement comes from, in the order in which equal ones are served. */
public enum RequirementKind {
    /** Safety stock, or stock below zero that must be made good. */
    SAFETY_STOCK,
    /** A customer order. */
    ORDER,
    /** What orders have left of a forecast. */
    FORECAST,
    /** A component owed to released production. */
    ALLOCATION,
    /** A component, or the stock of another site, that a planned order needs. */
    DEPENDENT
}
