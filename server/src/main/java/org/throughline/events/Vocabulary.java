package org.throughline.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Which type of fact holds which content, and how content becomes the payload of a fact and is read from it. */
public final class Vocabulary {

    private record Word(EventType type, Class<? extends Content> content) {}

    private static final List<Word> WORDS = List.of(
            new Word(new EventType("throughline.location-described.v1"), StockFact.LocationDescribed.class),
            new Word(new EventType("throughline.stock-opened.v1"), StockFact.StockOpened.class),
            new Word(new EventType("throughline.stock-opening-completed.v1"), StockFact.StockOpeningCompleted.class),
            new Word(new EventType("throughline.stock-moved.v1"), StockFact.StockMoved.class),
            new Word(new EventType("throughline.stock-counted.v1"), StockFact.StockCounted.class),
            new Word(new EventType("throughline.stock-corrected.v1"), StockFact.StockCorrected.class),
            new Word(new EventType("throughline.stock-reserved.v1"), StockFact.StockReserved.class));

    private static final Map<EventType, Word> BY_TYPE =
            WORDS.stream().collect(Collectors.toUnmodifiableMap(Word::type, Function.identity()));

    private static final Map<Class<? extends Content>, EventType> BY_CONTENT =
            WORDS.stream().collect(Collectors.toUnmodifiableMap(Word::content, Word::type));

    /** What is missing or unknown in a content is an error, so that a misspelt name never becomes a default. */
    private static final JsonMapper MAPPER = Payload.MAPPER
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private Vocabulary() {}

    /** Every type that the rooms know, in the order in which they are declared. */
    public static List<EventType> types() {
        return WORDS.stream().map(Word::type).toList();
    }

    /** The type of a content. */
    public static EventType typeOf(Content content) {
        return Optional.ofNullable(BY_CONTENT.get(content.getClass()))
                .orElseThrow(() -> new IllegalStateException("The content (%s) has no type."
                        .formatted(content.getClass().getSimpleName())));
    }

    /** The content as the payload of a fact. */
    public static Payload payload(Content content) {
        return new Payload(MAPPER.writeValueAsString(content));
    }

    /**
     * What a fact says about one part of the business; empty where it is about another, which a room passes over.
     *
     * @throws IllegalArgumentException where the type is known and the payload does not say what the type must
     */
    public static <T extends Content> Optional<T> content(Event event, Class<T> part) {
        return Optional.ofNullable(BY_TYPE.get(event.type()))
                .filter(word -> part.isAssignableFrom(word.content()))
                .map(word -> part.cast(read(event, word)));
    }

    private static Content read(Event event, Word word) {
        try {
            return MAPPER.readValue(event.data().json(), word.content());
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(
                    "The fact (%s) of type (%s) cannot be read: (%s)."
                            .formatted(event.id(), event.type(), malformed.getOriginalMessage()),
                    malformed);
        }
    }
}
