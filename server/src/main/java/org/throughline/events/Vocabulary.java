package org.throughline.events;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Which type of fact holds which content, and how content becomes the payload of a fact and is read from it. */
public final class Vocabulary {

    private static final String STANDING = "standing";

    /** A type, what it says, and whether that can be withdrawn. */
    private record Word(EventType type, Class<? extends Content> content, boolean hasStanding, ContentReader reader) {}

    private static final List<Word> WORDS = List.of(
            word("company-described", EnterpriseFact.CompanyDescribed.class),
            word("currency-described", EnterpriseFact.CurrencyDescribed.class),
            word("exchange-rate-stated", EnterpriseFact.ExchangeRateStated.class),
            word("calendar-described", EnterpriseFact.CalendarDescribed.class),
            word("shift-described", EnterpriseFact.ShiftDescribed.class),
            word("closure-described", EnterpriseFact.ClosureDescribed.class),
            word("site-described", EnterpriseFact.SiteDescribed.class),
            word("operation-type-described", EnterpriseFact.OperationTypeDescribed.class),
            word("partner-described", EnterpriseFact.PartnerDescribed.class),
            word("person-described", EnterpriseFact.PersonDescribed.class),
            word("unit-described", ItemFact.UnitDescribed.class),
            word("item-described", ItemFact.ItemDescribed.class),
            word("item-cost-stated", ItemFact.ItemCostStated.class),
            word("category-described", ItemFact.CategoryDescribed.class),
            word("route-described", ItemFact.RouteDescribed.class),
            word("rule-described", ItemFact.RuleDescribed.class),
            word("supplier-term-described", ItemFact.SupplierTermDescribed.class),
            word("bill-of-material-described", ItemFact.BillOfMaterialDescribed.class),
            word("bill-line-described", ItemFact.BillLineDescribed.class),
            word("operation-described", ItemFact.OperationDescribed.class),
            word("work-center-described", ItemFact.WorkCenterDescribed.class),
            word("reorder-point-described", ItemFact.ReorderPointDescribed.class),
            word("location-described", StockFact.LocationDescribed.class),
            word("lot-described", StockFact.LotDescribed.class),
            word("stock-opened", StockFact.StockOpened.class),
            word("stock-opening-completed", StockFact.StockOpeningCompleted.class),
            word("stock-moved", StockFact.StockMoved.class),
            word("stock-counted", StockFact.StockCounted.class),
            word("stock-corrected", StockFact.StockCorrected.class),
            word("stock-reserved", StockFact.StockReserved.class),
            word("sales-order-stated", DemandFact.SalesOrderStated.class),
            word("sales-line-stated", DemandFact.SalesLineStated.class),
            word("delivery-stated", DemandFact.DeliveryStated.class),
            word("quote-stated", DemandFact.QuoteStated.class),
            word("purchase-order-stated", ProcurementFact.PurchaseOrderStated.class),
            word("purchase-line-stated", ProcurementFact.PurchaseLineStated.class),
            word("receipt-stated", ProcurementFact.ReceiptStated.class),
            word("transfer-stated", ProcurementFact.TransferStated.class),
            word("production-order-stated", ProductionFact.ProductionOrderStated.class),
            word("work-order-stated", ProductionFact.WorkOrderStated.class),
            word("component-stated", ProductionFact.ComponentStated.class),
            word("output-stated", ProductionFact.OutputStated.class),
            word("plan-changed", PlanFact.PlanChanged.class));

    private static final Map<EventType, Word> BY_TYPE =
            WORDS.stream().collect(Collectors.toUnmodifiableMap(Word::type, Function.identity()));

    private static final Map<String, EventType> BY_NAME =
            WORDS.stream().map(Word::type).collect(Collectors.toUnmodifiableMap(EventType::value, Function.identity()));

    private static final Map<Class<? extends Content>, EventType> BY_CONTENT =
            WORDS.stream().collect(Collectors.toUnmodifiableMap(Word::content, Word::type));

    /** What is missing or unknown in a content is an error, so that a misspelt name never becomes a default. */
    private static final JsonMapper MAPPER = Payload.MAPPER
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addModule(new SimpleModule().addDeserializer(BigDecimal.class, new Numbers()))
            .build();

    /** A content is the same, whether it was read from what a system says or from the text that was kept of it. */
    private static final class Numbers extends NumberDeserializers.BigDecimalDeserializer {

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
            return Payload.canonical(super.deserialize(json, context));
        }
    }

    /** What facts did not say when their type was younger, and what their silence means: facts are read for ever. */
    private static final Map<Class<? extends Content>, Map<String, String>> UNSAID = Map.of(
            DemandFact.DeliveryStated.class, Map.of("bought", ""),
            ItemFact.ItemDescribed.class, Map.of("currency", ""),
            ItemFact.ItemCostStated.class, Map.of("planner", ""));

    private Vocabulary() {}

    private static Word word(String name, Class<? extends Content> content) {
        boolean hasStanding = Arrays.stream(content.getRecordComponents())
                .anyMatch(component -> component.getName().equals(STANDING));
        EventType type = new EventType("throughline." + name + ".v1");
        return new Word(type, content, hasStanding, new ContentReader(content));
    }

    /** Every type that the rooms know, in the order in which they are declared. */
    public static List<EventType> types() {
        return WORDS.stream().map(Word::type).toList();
    }

    /** The type of this name, where the rooms know one. */
    public static Optional<EventType> type(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether what is said as this type has a standing, so that it can be withdrawn. */
    public static boolean hasStanding(EventType type) {
        return Optional.ofNullable(BY_TYPE.get(type)).filter(Word::hasStanding).isPresent();
    }

    /** The types of the facts about one part of the business. */
    public static Set<EventType> types(Class<? extends Content> part) {
        return WORDS.stream()
                .filter(word -> part.isAssignableFrom(word.content()))
                .map(Word::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The type of a content. */
    public static EventType typeOf(Content content) {
        return Optional.ofNullable(BY_CONTENT.get(content.getClass()))
                .orElseThrow(() -> new IllegalStateException("The content (%s) has no type."
                        .formatted(content.getClass().getSimpleName())));
    }

    /** The content as the payload of a fact. */
    public static Payload payload(Content content) {
        return Payload.of(content);
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

    /**
     * What data says in the words of a type; unlike a payload, it need not be in the canonical form.
     *
     * @throws IllegalArgumentException where no room knows the type, or the data does not say what the type must
     */
    public static Content content(EventType type, JsonNode data) {
        Word word = Optional.ofNullable(BY_TYPE.get(type))
                .orElseThrow(() -> new IllegalArgumentException("The vocabulary has no type (%s).".formatted(type)));
        if (!data.isObject()) {
            throw new IllegalArgumentException(
                    "What is said as (%s) must be an object, not (%s).".formatted(type, data.getNodeType()));
        }
        return word.reader().read(data).orElseGet(() -> unusual(word, data));
    }

    private static Content unusual(Word word, JsonNode data) {
        try {
            return MAPPER.treeToValue(data, word.content());
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(
                    "What is said as (%s) cannot be read: (%s).".formatted(word.type(), malformed.getOriginalMessage()),
                    malformed);
        }
    }

    private static Content read(Event event, Word word) {
        return event.data().content().filter(word.content()::isInstance).orElseGet(() -> parsed(event, word));
    }

    private static Content parsed(Event event, Word word) {
        try {
            Map<String, String> unsaid = UNSAID.get(word.content());
            if (unsaid != null && event.data().tree() instanceof ObjectNode said) {
                unsaid.forEach((name, meant) -> said.putIfAbsent(name, said.stringNode(meant)));
                return MAPPER.treeToValue(said, word.content());
            }
            return MAPPER.readValue(event.data().text(), word.content());
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(
                    "The fact (%s) of type (%s) cannot be read: (%s)."
                            .formatted(event.id(), event.type(), malformed.getOriginalMessage()),
                    malformed);
        }
    }
}
