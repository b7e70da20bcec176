package org.throughline.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often what may happen to a live plan happened in sequences of changes at random. */
final class LiveCoverage {

    /** What comes of a batch. */
    enum Batch {
        /** Only what it touches is planned again. */
        FOLLOWED,
        /** Everything is planned again. */
        ANEW,
        REFUSED,
        /** A quantity left the range of the engine. */
        OUT_OF_RANGE,
        /** Released work leads round in circles, as in rework. */
        WITH_CIRCLES
    }

    private static final List<String> PROBLEMS = List.of(
            "TL-MODEL-006",
            "TL-MODEL-010",
            "TL-MODEL-011",
            "TL-MODEL-012",
            "TL-MODEL-013",
            "TL-MODEL-014",
            "TL-MODEL-015",
            "TL-MODEL-017");

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(Batch batch) {
        count("batch " + batch.name());
    }

    void taken(List<Change> changes) {
        changes.forEach(change -> count(kind(change.getClass())));
    }

    void refused(List<ModelProblem> problems) {
        count(Batch.REFUSED);
        problems.forEach(problem -> count("refused " + problem.code()));
    }

    void differences(PlanDifference difference) {
        difference.orders().forEach(row -> count(how("order", row)));
        difference.promises().forEach(row -> count(how("promise", row)));
        difference.messages().forEach(row -> count(how(row.row().code().text(), row)));
        for (Different<Peg> peg : difference.pegging()) {
            count(how("peg", peg));
            count(pegged(peg.row().supplyKind(), peg.row().requirementKind()));
        }
    }

    /** What may happen and did so less often than the number. */
    List<String> lacking(long least) {
        return expected().filter(name -> count(name, 0) < least).toList();
    }

    /** Everything that may happen. */
    private static Stream<String> expected() {
        List<String> names = new ArrayList<>();
        Arrays.stream(Batch.values()).forEach(batch -> names.add("batch " + batch.name()));
        Arrays.stream(Change.class.getPermittedSubclasses()).forEach(kind -> names.add(kind(kind)));
        PROBLEMS.forEach(code -> names.add("refused " + code));
        Stream<String> codes = Arrays.stream(MessageCode.values()).map(MessageCode::text);
        Stream.concat(Stream.of("order", "peg", "promise"), codes)
                .forEach(row -> Stream.of(" new", " gone", " changed").forEach(how -> names.add(row + how)));
        for (RequirementKind need : RequirementKind.values()) {
            names.add(pegged(SupplyKind.STOCK, need));
            names.add(pegged(SupplyKind.RECEIPT, need));
            names.add(pegged(SupplyKind.PLANNED, need));
        }
        names.add(pegged(SupplyKind.SUBCONTRACT_STOCK, RequirementKind.ALLOCATION));
        names.add(pegged(SupplyKind.SUBCONTRACT_STOCK, RequirementKind.DEPENDENT));
        return names.stream();
    }

    private static String kind(Class<?> change) {
        return "change " + change.getSimpleName();
    }

    private static String how(String row, Different<?> different) {
        return row + (different.isNew() ? " new" : different.isGone() ? " gone" : " changed");
    }

    private static String pegged(SupplyKind supply, RequirementKind need) {
        return "peg of " + supply + " for " + need;
    }

    private void count(String name) {
        counts.computeIfAbsent(name, unseen -> new LongAdder()).increment();
    }

    private long count(String name, long none) {
        LongAdder found = counts.get(name);
        return found == null ? none : found.sum();
    }

    /** A line for each thing that happened, with its number. */
    @Override
    public String toString() {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> "%12d  %s".formatted(entry.getValue().sum(), entry.getKey()))
                        .collect(Collectors.joining("\n"));
    }
}
