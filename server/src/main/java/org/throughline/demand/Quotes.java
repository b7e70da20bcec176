package org.throughline.demand;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import org.throughline.events.DemandFact.QuoteStated;
import org.throughline.events.Event;
import org.throughline.events.FactId;
import org.throughline.events.QuoteId;
import org.throughline.events.Source;
import org.throughline.events.Standing;
import org.throughline.events.Subject;
import org.throughline.events.Vocabulary;
import org.throughline.journal.Appending;
import org.throughline.journal.Journal;
import org.throughline.journal.Position;

/** Keeps what was promised to somebody who has not ordered yet, and gives it free again: both are facts. */
public final class Quotes {

    /** Letters and digits that nobody mistakes for each other on paper. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int NAME_LENGTH = 6;
    private static final String KIND = "throughline:quote:";

    /** The book follows the journal within milliseconds; whoever kept a quote then sees it. */
    private static final Duration BOOK_WAIT = Duration.ofSeconds(5);

    private final Jdbi jdbi;
    private final Journal journal;
    private final InstantSource clock;
    private final RandomGenerator chance;

    /** Writes into this journal. */
    public Quotes(Jdbi jdbi, Journal journal, InstantSource clock, RandomGenerator chance) {
        this.jdbi = jdbi;
        this.journal = journal;
        this.clock = clock;
        this.chance = chance;
    }

    /** What came of keeping a quote or of giving it free. */
    public sealed interface Outcome {

        /** All of it is in the journal, at this position or before. */
        record Done(List<QuoteStated> quotes, Position at) implements Outcome {

            /** Copies the quotes. */
            public Done {
                quotes = List.copyOf(quotes);
            }
        }

        /** There is no such quote, or it was given free before. */
        record NotKept() implements Outcome {}

        /** The journal cannot be written now. */
        record Unavailable(String reason) implements Outcome {}
    }

    /** All quotes that nobody gave free, in the order of their identities. */
    public List<QuoteStated> kept() {
        return jdbi.withHandle(handle -> new Demand(handle).keptQuotes());
    }

    /** A name that no quote has had yet, as good as certainly. */
    public String name() {
        StringBuilder name = new StringBuilder("Q-");
        for (int sign = 0; sign < NAME_LENGTH; sign++) {
            name.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return name.toString();
    }

    /** The identity of the quote of a name. */
    public static QuoteId identity(String name) {
        return new QuoteId(KIND + name);
    }

    /** Keeps quotes from now on, all or none. */
    public Outcome keep(List<QuoteStated> stated) {
        return say(stated, "kept");
    }

    /** Gives a quote free: it was ordered, or is no longer wanted. */
    public Outcome giveFree(QuoteId quote, String by) {
        Optional<QuoteStated> known = jdbi.withHandle(handle -> new Demand(handle).quotes(List.of(quote))).stream()
                .filter(stated -> stated.standing() != Standing.WITHDRAWN)
                .findFirst();
        return known.map(stated -> say(List.of(withdrawn(stated, by)), "given free"))
                .orElseGet(Outcome.NotKept::new);
    }

    private static QuoteStated withdrawn(QuoteStated stated, String by) {
        return new QuoteStated(
                stated.quote(),
                stated.name(),
                stated.item(),
                stated.site(),
                stated.quantity(),
                stated.due(),
                stated.until(),
                stated.customer(),
                by,
                Standing.WITHDRAWN);
    }

    private Outcome say(List<QuoteStated> stated, String what) {
        Instant now = clock.instant();
        List<Event> events =
                stated.stream().map(quote -> event(quote, what, now)).toList();
        return switch (journal.append(events)) {
            case Appending.Appended appended -> {
                journal.await(new DemandIntake().name(), appended.upTo(), BOOK_WAIT);
                yield new Outcome.Done(stated, appended.upTo());
            }
            case Appending.Contradicted contradicted ->
                new Outcome.Unavailable("The name is taken: %s. Maybe try again.".formatted(contradicted));
            case Appending.Unavailable unavailable -> new Outcome.Unavailable(unavailable.reason());
        };
    }

    private static Event event(QuoteStated quote, String what, Instant now) {
        return new Event(
                new FactId("%s:%s".formatted(quote.quote(), what.replace(' ', '-'))),
                new Source("throughline/demand"),
                Vocabulary.typeOf(quote),
                new Subject(quote.quote().value()),
                now,
                Vocabulary.payload(quote));
    }
}
