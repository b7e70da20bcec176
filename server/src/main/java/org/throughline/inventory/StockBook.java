package org.throughline.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import org.throughline.events.Event;
import org.throughline.events.LocationId;
import org.throughline.events.Quantity;
import org.throughline.events.StockFact;
import org.throughline.events.StockPlace;
import org.throughline.journal.Position;

/**
 * The thinking of this room: what a fact means for balances. Movements become postings that add up to zero; a count
 * moves nothing, it agrees or disagrees; an older statement never replaces a newer one.
 */
final class StockBook {

    /** Where opening balances come from. */
    static final LocationId OPENING = new LocationId("throughline:opening");

    /** Where corrections come from and go to. */
    static final LocationId CORRECTION = new LocationId("throughline:correction");

    private final StockPage page;

    StockBook(StockPage page) {
        this.page = page;
    }

    void enter(Position position, Event event, StockFact.Entry entry) {
        switch (entry) {
            case StockFact.StockOpened opened -> open(position, opened);
            case StockFact.StockMoved moved -> move(position, moved, event.time());
            case StockFact.StockCorrected corrected -> correct(position, corrected);
            case StockFact.StockCounted counted -> count(counted, event);
        }
    }

    /** So much was found: what is known of earlier movements already is taken into account. */
    private void open(Position position, StockFact.StockOpened opened) {
        Account account = new Account(opened.item(), opened.place());
        page.open(account);
        Quantity missing = opened.quantity().minus(balance(account, opened.quantity()));
        transfer(position, account.at(OPENING), opened.place(), missing);
    }

    /** What was not found when a site was opened is not there, whatever earlier movements say. */
    void clear(Position position, Account unopened) {
        page.balance(unopened).ifPresent(balance -> {
            transfer(position, unopened.at(OPENING), unopened.place(), balance.negated());
        });
    }

    /** What was said of the same movement before is taken back first. */
    private void move(Position position, StockFact.StockMoved moved, Instant statedAt) {
        Movement movement = new Movement(
                moved.move(),
                moved.item(),
                moved.quantity(),
                moved.from(),
                moved.to(),
                moved.order(),
                moved.document(),
                statedAt);
        page.movement(moved.move())
                .ifPresentOrElse(known -> replace(position, known, movement), () -> enter(position, movement));
    }

    private void replace(Position position, Movement known, Movement movement) {
        if (known.statedAt().isAfter(movement.statedAt())) {
            return;
        }
        Account from = new Account(known.item(), known.from());
        transfer(position, from.at(known.to()), known.from(), known.quantity());
        enter(position, movement);
    }

    private void enter(Position position, Movement movement) {
        page.state(movement);
        Account from = new Account(movement.item(), movement.from());
        transfer(position, from, movement.from().at(movement.to()), movement.quantity());
    }

    private void correct(Position position, StockFact.StockCorrected corrected) {
        Account account = new Account(corrected.item(), corrected.place());
        transfer(position, account.at(CORRECTION), corrected.place(), corrected.difference());
    }

    private void transfer(Position position, Account from, StockPlace to, Quantity quantity) {
        if (quantity.amount().signum() == 0 || from.place().equals(to)) {
            return;
        }
        post(position, from, quantity.negated());
        post(position, new Account(from.item(), to), quantity);
    }

    /** A movement may be just what an earlier count had seen already. */
    private void post(Position position, Account account, Quantity quantity) {
        page.post(position, account, quantity);
        page.disagreement(account)
                .filter(open -> open.counted().equals(balance(account, open.counted())))
                .ifPresent(_ -> page.agree(account));
    }

    private void count(StockFact.StockCounted said, Event event) {
        Account account = new Account(said.item(), said.place());
        Quantity counted = said.quantity();
        if (counted.equals(balance(account, counted))) {
            page.disagreement(account).ifPresent(_ -> page.agree(account));
            return;
        }
        Instant since = page.disagreement(account).map(Disagreement::since).orElse(event.time());
        page.disagree(account, new Disagreement(said.item(), said.place(), counted, event.id(), event.time(), since));
    }

    private Quantity balance(Account account, Quantity like) {
        return page.balance(account).orElse(new Quantity(BigDecimal.ZERO, like.unit()));
    }
}
