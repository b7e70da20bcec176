package org.throughline.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.events.LocationId;
import org.throughline.events.Quantity;
import org.throughline.events.ReservationId;
import org.throughline.events.SiteId;

/**
 * The page of the stock book that lies open: what the facts at hand may touch, read once, changed in memory, written
 * once. What was not touched is not written.
 */
final class StockPage {

    private final Map<Account, Quantity> balances;
    private final Map<Account, Disagreement> disagreements;
    private final Map<ReservationId, Reservation> reservations;
    private final Map<LocationId, Location> locations;
    private final Set<Account> touchedBalances = new LinkedHashSet<>();
    private final Set<Account> touchedDisagreements = new LinkedHashSet<>();
    private final Set<ReservationId> touchedReservations = new LinkedHashSet<>();
    private final Set<LocationId> touchedLocations = new LinkedHashSet<>();
    private final Map<SiteId, Instant> openings = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();

    StockPage(
            Map<Account, Quantity> balances,
            Map<Account, Disagreement> disagreements,
            Map<ReservationId, Reservation> reservations,
            Map<LocationId, Location> locations) {
        this.balances = new HashMap<>(balances);
        this.disagreements = new HashMap<>(disagreements);
        this.reservations = new HashMap<>(reservations);
        this.locations = new HashMap<>(locations);
    }

    void post(Posting posting) {
        postings.add(posting);
        balances.merge(posting.account(), posting.quantity(), Quantity::plus);
        touchedBalances.add(posting.account());
    }

    Optional<Quantity> balance(Account account) {
        return Optional.ofNullable(balances.get(account));
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

    Optional<Reservation> reservation(ReservationId reservation) {
        return Optional.ofNullable(reservations.get(reservation));
    }

    void reserve(Reservation reservation) {
        reservations.put(reservation.reservation(), reservation);
        touchedReservations.add(reservation.reservation());
    }

    Optional<Location> location(LocationId location) {
        return Optional.ofNullable(locations.get(location));
    }

    void describe(Location location) {
        locations.put(location.location(), location);
        touchedLocations.add(location.location());
    }

    void open(SiteId site, Instant completedAt) {
        openings.putIfAbsent(site, completedAt);
    }

    List<Posting> postings() {
        return postings;
    }

    Set<Account> changedBalances() {
        return touchedBalances;
    }

    Set<Account> changedDisagreements() {
        return touchedDisagreements;
    }

    List<Reservation> changedReservations() {
        return touchedReservations.stream()
                .flatMap(reservation -> reservation(reservation).stream())
                .toList();
    }

    List<Location> changedLocations() {
        return touchedLocations.stream()
                .flatMap(location -> location(location).stream())
                .toList();
    }

    Map<SiteId, Instant> openings() {
        return openings;
    }
}
