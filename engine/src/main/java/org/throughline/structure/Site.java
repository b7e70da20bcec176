package org.throughline.structure;

/** A place that holds stock of its own and is planned for itself; an empty calendar means that every day works. */
public record Site(String site, String description, String company, String calendar) {}
