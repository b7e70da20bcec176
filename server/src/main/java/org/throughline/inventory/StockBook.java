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
 * The thinking of this room: what a fact means for stock. Movements become postings that add up to zero; a count moves
 * nothing, it agrees or disagrees; an older statement never replaces a newer one.
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

    void enter(Position position, Event event, StockFact content) {
        switch (content) {
            case StockFact.StockOpened(var item, var place, var quantity) ->
                move(position, new Account(item, place.at(OPENING)), place, quantity);
            case StockFact.StockMoved moved ->
                move(
                        position,
                        new Account(moved.item(), moved.from()),
                        moved.from().at(moved.to()),
                        moved.quantity());
            case StockFact.StockCorrected corrected ->
                move(
                        position,
                        new Account(corrected.item(), corrected.place().at(CORRECTION)),
                        corrected.place(),
                        corrected.difference());
            case StockFact.StockCounted(var item, var place, var quantity) ->
                count(new Account(item, place), quantity, event);
            case StockFact.StockReserved reserved -> reserve(reserved, event.time());
            case StockFact.LocationDescribed described -> describe(described, event.time());
            case StockFact.StockOpeningCompleted(var site) -> page.open(site, event.time());
        }
    }

    private void move(Position position, Account from, StockPlace to, Quantity quantity) {
        if (quantity.amount().signum() == 0 || from.place().equals(to)) {
            return;
        }
        post(new Posting(position, 1, from, quantity.negated()));
        post(new Posting(position, 2, new Account(from.item(), to), quantity));
    }

    /** A movement may be just what an earlier count had seen already. */
    private void post(Posting posting) {
        page.post(posting);
        page.disagreement(posting.account())
                .filter(open -> open.counted().equals(balance(posting.account(), open.counted())))
                .ifPresent(_ -> page.agree(posting.account()));
    }

    private void count(Account account, Quantity counted, Event event) {
        if (counted.equals(balance(account, counted))) {
            page.disagreement(account).ifPresent(_ -> page.agree(account));
            return;
        }
        Instant since = page.disagreement(account).map(Disagreement::since).orElse(event.time());
        page.disagree(
                account, new Disagreement(account.item(), account.place(), counted, event.id(), event.time(), since));
    }

    private Quantity balance(Account account, Quantity like) {
        return page.balance(account).orElse(new Quantity(BigDecimal.ZERO, like.unit()));
    }

    private void reserve(StockFact.StockReserved reserved, Instant statedAt) {
        boolean older = page.reservation(reserved.reservation())
                .filter(known -> known.statedAt().isAfter(statedAt))
                .isPresent();
        if (!older) {
            page.reserve(new Reservation(
                    reserved.reservation(),
                    reserved.item(),
                    reserved.place(),
                    reserved.quantity(),
                    reserved.order(),
                    statedAt));
        }
    }

    private void describe(StockFact.LocationDescribed described, Instant describedAt) {
        boolean older = page.location(described.location())
                .filter(known -> known.describedAt().isAfter(describedAt))
                .isPresent();
        if (!older) {
            page.describe(new Location(
                    described.location(), described.name(), described.kind(), described.site(), describedAt));
        }
    }
}
