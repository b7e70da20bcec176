package org.throughline.planning;

/** Whether a demand was ordered or is expected. */
public enum DemandKind {
    /** A customer ordered it. */
    ORDER,
    /** It is expected for a calendar week; orders of the week consume it. */
    FORECAST
}
