package org.throughline.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.planning.MessageCode;
import org.throughline.planning.MessageHead;
import org.throughline.planning.Place;
import org.throughline.planning.PlanDay;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;

/** The messages of a plan as lists of work: those whose day comes first stand first. Made once for each plan. */
public final class Worklist {

    private final PlanVersion version;
    private final Defaults defaults;
    private final List<Entry> entries;
    private final Map<Place, List<Entry>> byPlace;
    private final SortedSet<String> planners;
    private final SortedSet<String> sites;

    /** A message, and the item it is about; its sentence is made when it is asked for. */
    public final class Entry {

        private final int number;
        private final MessageHead head;
        private final Item item;
        private final String planner;

        private Entry(int number, MessageHead head, Item item, String planner) {
            this.number = number;
            this.head = head;
            this.item = item;
            this.planner = planner;
        }

        /** All but its sentence. */
        public MessageHead head() {
            return head;
        }

        /** What it says, in one sentence. */
        public String sentence() {
            return version.plan().messages().get(number).detail();
        }

        /** The item it is about. */
        public Item item() {
            return item;
        }

        /** Who plans the item at the site; empty where nobody does. */
        public String planner() {
            return planner;
        }

        /** What it rests on that the data does not say. */
        public List<DefaultMark> marks() {
            return defaults.of(head.item(), head.site());
        }

        private PlanDay day() {
            PlanDay to = head.toDate();
            PlanDay from = head.fromDate();
            if (!to.isDate()) {
                return from;
            }
            return from.isDate() && from.compareTo(to) < 0 ? from : to;
        }

        private boolean holds(String words) {
            return contains(head.reference(), words)
                    || contains(head.item(), words)
                    || contains(item.description(), words);
        }

        private static boolean contains(String text, String words) {
            return text.toLowerCase(Locale.ROOT).contains(words);
        }
    }

    /**
     * Which messages are asked for.
     *
     * @param planner who plans the item; empty for all
     * @param site the name of the site; empty for all
     * @param text any part of reference, item or its description; empty for all
     */
    public record Filter(Optional<MessageCode> code, String planner, String site, String text) {}

    /**
     * What a filter leaves.
     *
     * @param counts how many the rest of the filter leaves of each code that occurs
     */
    public record Part(Map<MessageCode, Integer> counts, List<Entry> entries) {

        public Part {
            counts = Map.copyOf(counts);
            entries = List.copyOf(entries);
        }
    }

    /** Of this plan. */
    public Worklist(PlanVersion version) {
        this.version = version;
        defaults = new Defaults(version.assembly());
        Map<String, Item> items = new HashMap<>();
        version.assembly().model().items().forEach(item -> items.put(item.item(), item));
        Map<Place, String> plannedBy = new HashMap<>();
        for (ItemSite row : version.assembly().model().itemSites()) {
            plannedBy.put(new Place(row.item(), row.site()), row.planner());
        }
        List<MessageHead> heads = version.plan().messageHeads();
        entries = IntStream.range(0, heads.size())
                .mapToObj(number -> entry(number, heads.get(number), items, plannedBy))
                .sorted(Comparator.comparing(Entry::day)
                        .thenComparing(entry -> entry.head().item())
                        .thenComparing(entry -> entry.head().site())
                        .thenComparing(entry -> entry.head().reference())
                        .thenComparing(entry -> entry.head().code()))
                .toList();
        byPlace = entries.stream().collect(Collectors.groupingBy(entry -> place(entry.head())));
        planners = new TreeSet<>();
        sites = new TreeSet<>();
        entries.forEach(entry -> planners.add(entry.planner()));
        entries.forEach(entry -> sites.add(entry.head().site()));
        planners.remove("");
    }

    private static Place place(MessageHead head) {
        return new Place(head.item(), head.site());
    }

    private Entry entry(int number, MessageHead head, Map<String, Item> items, Map<Place, String> plannedBy) {
        return new Entry(
                number, head, Objects.requireNonNull(items.get(head.item())), plannedBy.getOrDefault(place(head), ""));
    }

    /** The plan whose messages these are. */
    public PlanVersion plan() {
        return version;
    }

    /** Who plans items that have a message, by name. */
    public List<String> planners() {
        return List.copyOf(planners);
    }

    /** The sites that have a message, by name. */
    public List<String> sites() {
        return List.copyOf(sites);
    }

    /** All messages, in the order of their days. */
    public List<Entry> entries() {
        return entries;
    }

    /** What the filter leaves of messages, in their order. */
    public static Part part(List<Entry> messages, Filter filter) {
        String words = filter.text().strip().toLowerCase(Locale.ROOT);
        Map<MessageCode, Integer> counts = new EnumMap<>(MessageCode.class);
        List<Entry> left = new ArrayList<>();
        for (Entry entry : messages) {
            if ((filter.planner().isEmpty() || entry.planner().equals(filter.planner()))
                    && (filter.site().isEmpty() || entry.head().site().equals(filter.site()))
                    && (words.isEmpty() || entry.holds(words))) {
                counts.merge(entry.head().code(), 1, Integer::sum);
                if (filter.code().isEmpty()
                        || filter.code().get() == entry.head().code()) {
                    left.add(entry);
                }
            }
        }
        return new Part(counts, left);
    }

    /** The messages of one item at one site. */
    public List<Entry> of(String item, String site) {
        return byPlace.getOrDefault(new Place(item, site), List.of());
    }
}
