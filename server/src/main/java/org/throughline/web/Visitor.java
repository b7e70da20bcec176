package org.throughline.web;

import org.throughline.security.Account;
import org.throughline.security.Actor;

/**
 * The person behind a request.
 *
 * @param account their account, as it is now
 * @param address the address of their machine
 */
public record Visitor(Account account, String address) {

    /** The person as somebody who does something. */
    public Actor actor() {
        return new Actor(account.name().value(), address);
    }
}
