package org.throughline.security;

/**
 * Who does something to an account, and where from.
 *
 * @param name the account, or the hub itself
 * @param address the address of the machine
 */
public record Actor(String name, String address) {

    /** The hub itself, at its start. */
    static final Actor HUB = new Actor("hub", "");
}
