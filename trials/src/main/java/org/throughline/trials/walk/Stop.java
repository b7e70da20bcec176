package org.throughline.trials.walk;

/**
 * A page on the way.
 *
 * @param name what its pictures are called
 * @param path where it is, from the slash on
 */
public record Stop(String name, String path) {}
