package org.throughline.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.events.MoveId;
import org.throughline.events.Quantity;
import org.throughline.journal.Position;

/**
 * The page of the stock book that lies open: what the facts at hand may touch, read once, changed in memory, written
 * once. What was not touched is not written.
 */
final class StockPage {

    private final Map<Account, Quantity> balances;
    private final Map<Account, Disagreement> disagreements;
    private final Map<MoveId, Movement> movements;
    private final Set<Account> touchedBalances = new LinkedHashSet<>();
    private final Set<Account> touchedDisagreements = new LinkedHashSet<>();
    private final Set<MoveId> touchedMovements = new LinkedHashSet<>();
    private final Set<Account> opened = new LinkedHashSet<>();
    private final List<Posting> postings = new ArrayList<>();
    private final Map<Position, Integer> lines = new HashMap<>();

    StockPage(
            Map<Account, Quantity> balances,
            Map<Account, Disagreement> disagreements,
            Map<MoveId, Movement> movements) {
        this.balances = new HashMap<>(balances);
        this.disagreements = new HashMap<>(disagreements);
        this.movements = new HashMap<>(movements);
    }

    void post(Position fact, Account account, Quantity quantity) {
        postings.add(new Posting(fact, lines.merge(fact, 1, Integer::sum), account, quantity));
        balances.merge(account, quantity, Quantity::plus);
        touchedBalances.add(account);
    }

    Optional<Quantity> balance(Account account) {
        return Optional.ofNullable(balances.get(account));
    }

    /** The balance of the account was stated when the books were opened. */
    void open(Account account) {
        opened.add(account);
    }

    Optional<Disagreement> disagreement(Account account) {
        return Optional.ofNullable(disagreements.get(account));
    }

    void disagree(Account account, Disagreement disagreement) {
        disagreements.put(account, disagreement);
        touchedDisagreements.add(account);
    }

    void agree(Account account) {
        disagreements.remove(account);
        touchedDisagreements.add(account);
    }

    Optional<Movement> movement(MoveId move) {
        return Optional.ofNullable(movements.get(move));
    }

    void state(Movement movement) {
        movements.put(movement.move(), movement);
        touchedMovements.add(movement.move());
    }

    List<Posting> postings() {
        return postings;
    }

    Set<Account> changedBalances() {
        return touchedBalances;
    }

    Set<Account> opened() {
        return opened;
    }

    Set<Account> changedDisagreements() {
        return touchedDisagreements;
    }

    Collection<Movement> changedMovements() {
        return touchedMovements.stream()
                .flatMap(move -> movement(move).stream())
                .toList();
    }
}
