package org.throughline.events;

/** Whether a record of the home system still counts. */
public enum Standing {
    /** It does. */
    IN_USE,
    /** It is kept but no longer used. */
    ARCHIVED,
    /** It is gone. */
    WITHDRAWN
}
