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
import org.throughline.planning.Message;
import org.throughline.planning.MessageCode;
import org.throughline.planning.MessageHead;
import org.throughline.planning.PlanDay;
import org.throughline.structure.Item;
import org.throughline.structure.ItemSite;

/** The messages of a plan as lists of work: those whose day comes first stand first. Made once for each plan. */
public final class Worklist {

    private final PlanVersion version;
    private final List<Line> lines;
    private final Map<ItemSiteKey, List<Line>> byNode;
    private final SortedSet<String> planners;
    private final SortedSet<String> sites;

    /** A message before its sentence is made. */
    private record Line(int number, MessageHead head, Item item, String planner) {

        PlanDay day() {
            PlanDay to = head.toDate();
            PlanDay from = head.fromDate();
            if (!to.isDate()) {
                return from;
            }
            return from.isDate() && from.compareTo(to) < 0 ? from : to;
        }

        boolean holds(String words) {
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

    /** A message with its sentence, and the item it is about. */
    public record Entry(Message message, Item item, String planner) {}

    /**
     * A part of a list.
     *
     * @param total how many the filter leaves
     * @param counts how many the rest of the filter leaves of each code that occurs
     */
    public record Part(int total, Map<MessageCode, Integer> counts, List<Entry> entries) {

        public Part {
            counts = Map.copyOf(counts);
            entries = List.copyOf(entries);
        }
    }

    /** Of this plan. */
    public Worklist(PlanVersion version) {
        this.version = version;
        Map<String, Item> items = new HashMap<>();
        version.assembly().model().items().forEach(item -> items.put(item.item(), item));
        Map<ItemSiteKey, String> plannedBy = new HashMap<>();
        for (ItemSite row : version.assembly().model().itemSites()) {
            plannedBy.put(new ItemSiteKey(row.item(), row.site()), row.planner());
        }
        List<MessageHead> heads = version.plan().messageHeads();
        lines = IntStream.range(0, heads.size())
                .mapToObj(number -> line(number, heads.get(number), items, plannedBy))
                .sorted(Comparator.comparing(Line::day)
                        .thenComparing(line -> line.head().item())
                        .thenComparing(line -> line.head().site())
                        .thenComparing(line -> line.head().reference())
                        .thenComparing(line -> line.head().code()))
                .toList();
        byNode = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new ItemSiteKey(line.head().item(), line.head().site())));
        planners = new TreeSet<>();
        sites = new TreeSet<>();
        lines.forEach(line -> planners.add(line.planner()));
        lines.forEach(line -> sites.add(line.head().site()));
        planners.remove("");
    }

    private record ItemSiteKey(String item, String site) {}

    private static Line line(
            int number, MessageHead head, Map<String, Item> items, Map<ItemSiteKey, String> plannedBy) {
        return new Line(
                number,
                head,
                Objects.requireNonNull(items.get(head.item())),
                plannedBy.getOrDefault(new ItemSiteKey(head.item(), head.site()), ""));
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

    /** So many of the messages that the filter leaves, after leaving out the first ones. */
    public Part part(Filter filter, int skip, int rowsMax) {
        String words = filter.text().strip().toLowerCase(Locale.ROOT);
        Map<MessageCode, Integer> counts = new EnumMap<>(MessageCode.class);
        List<Line> left = new ArrayList<>();
        for (Line line : lines) {
            if ((filter.planner().isEmpty() || line.planner().equals(filter.planner()))
                    && (filter.site().isEmpty() || line.head().site().equals(filter.site()))
                    && (words.isEmpty() || line.holds(words))) {
                counts.merge(line.head().code(), 1, Integer::sum);
                if (filter.code().isEmpty()
                        || filter.code().get() == line.head().code()) {
                    left.add(line);
                }
            }
        }
        return new Part(
                left.size(),
                counts,
                left.stream().skip(skip).limit(rowsMax).map(this::entry).toList());
    }

    /** The messages of one item at one site. */
    public List<Entry> of(String item, String site) {
        return byNode.getOrDefault(new ItemSiteKey(item, site), List.of()).stream()
                .map(this::entry)
                .toList();
    }

    private Entry entry(Line line) {
        return new Entry(version.plan().messages().get(line.number()), line.item(), line.planner());
    }
}
