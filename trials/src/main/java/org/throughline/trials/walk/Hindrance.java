package org.throughline.trials.walk;

/**
 * Something that shuts people out or breaks a page.
 *
 * @param page the name of the page
 * @param how it was looked at: {@code light}, {@code dark} or {@code tablet}
 * @param what is wrong, and with which part of the page
 */
public record Hindrance(String page, String how, String what) {}
