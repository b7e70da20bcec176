package org.throughline.planning;

/** An item at a site. */
record Place(String item, String site) {}
