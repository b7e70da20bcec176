package org.throughline.systempages;

/**
 * The way to an object.
 *
 * @param name what people call it; its identity where nobody has said
 * @param address its page here; empty where it has none
 * @param elsewhere where it is found in the system that it comes from; empty where it cannot be opened there
 */
public record ObjectLink(String name, String address, String elsewhere) {}
