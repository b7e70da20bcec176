package org.throughline.planning;

/** An item at a site. */
public record Place(String item, String site) {}
