package org.throughline.pages;

import org.throughline.security.Account;
import org.throughline.security.Actor;

/**
 * The person or program behind a request.
 *
 * @param account their account, as it is now; of a program, what its key allows
 * @param address the address of their machine
 * @param program whether it is a program with a key
 */
public record Visitor(Account account, String address, boolean program) {

    /** A person who has logged in. */
    public static Visitor person(Account account, String address) {
        return new Visitor(account, address, false);
    }

    /** They as somebody who does something; a program's name says that it is one. */
    public Actor actor() {
        String name = account.name().value();
        return new Actor(program ? "key/" + name : name, address);
    }
}
