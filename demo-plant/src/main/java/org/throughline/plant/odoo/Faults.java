package org.throughline.plant.odoo;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** What goes wrong at the make-believe Odoo, because somebody wants to see what happens then. */
public final class Faults {

    /** One way in which every answer is spoilt. */
    public sealed interface Fault {

        /** Nothing is wrong. */
        record None() implements Fault {}

        /** Each answer takes so much longer. */
        record Slow(Duration by) implements Fault {}

        /** PostgreSQL is down: Odoo says in HTML that it knows no such page. */
        record DatabaseDown() implements Fault {}

        /** Each call fails with an exception of this class, as where transactions get into each other's way. */
        record Failing(String exception, String message) implements Fault {}

        /** Each answer ends in its middle, as where Odoo reloads itself. */
        record CutOff() implements Fault {}
    }

    private final AtomicReference<Fault> current = new AtomicReference<>(new Fault.None());
    private final Set<String> expired = ConcurrentHashMap.newKeySet();
    private final Set<String> forbidden = ConcurrentHashMap.newKeySet();

    /** From now on this is wrong, and what was wrong before no longer is. */
    public void begin(Fault fault) {
        current.set(fault);
    }

    /** A key is refused from now on. */
    public void expire(String key) {
        expired.add(key);
    }

    /** Nobody may read a model from now on. */
    public void forbid(String model) {
        forbidden.add(model);
    }

    /** All is well again. */
    public void heal() {
        current.set(new Fault.None());
        expired.clear();
        forbidden.clear();
    }

    Fault current() {
        return current.get();
    }

    boolean refuses(String key) {
        return expired.contains(key);
    }

    /** The account with the rights that are left to it. */
    Account leftOf(Account account) {
        return Optional.of(forbidden)
                .filter(models -> !models.isEmpty())
                .map(models -> new Account(
                        account.key(),
                        account.user(),
                        account.zone(),
                        account.companies(),
                        account.expires(),
                        account.readable().stream()
                                .filter(model -> !models.contains(model))
                                .toList()))
                .orElse(account);
    }
}
