package org.throughline.trials.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.throughline.Room;

/** The compiled system seen as rooms on floors: it knows every use of one room by another. */
public final class Building {

    private static final Set<String> NAMES_THAT_FORBID_NOTHING = Set.of(
            "base",
            "common",
            "commons",
            "core",
            "helper",
            "helpers",
            "impl",
            "manager",
            "misc",
            "model",
            "models",
            "service",
            "services",
            "shared",
            "util",
            "utils");
    private static final List<String> RIM_LIBRARIES = List.of(
            "org.springframework.",
            "jakarta.",
            "javax.servlet.",
            "org.apache.catalina.",
            "org.apache.coyote.",
            "gg.jte.",
            "io.swagger.");
    private static final List<String> ENGINE_MAY_USE =
            List.of("java.", "org.jspecify.annotations.", Room.class.getName());

    private final Site site;
    private final List<JavaClass> classes;
    private final SortedMap<String, JavaPackage> packages = new TreeMap<>();
    private final PackageUses uses = new PackageUses();

    /** Reads the classes that stand on the site; others are ignored. */
    public Building(Site site, JavaClasses compiled) {
        this.site = site;
        this.classes = compiled.stream()
                .filter(type -> site.holds(type.getPackageName()))
                .toList();
        for (JavaClass type : classes) {
            packages.put(type.getPackageName(), type.getPackage());
            usesOf(type).forEach(use -> uses.add(type.getPackageName(), packageOf(use), use.getDescription()));
        }
        // The root package holds the annotation in one module and Main in another: without Main there is no room there.
        if (classes.stream().allMatch(type -> !type.getPackageName().equals(site.root()) || isTheAnnotation(type))) {
            packages.remove(site.root());
        }
    }

    /** Every breach of the layering rule; none means that the building stands. */
    public List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        packages.values().forEach(room -> breaches.addAll(breachesOfPackage(room)));
        uses.forEach((from, to, example) -> breachOfUse(from, to, example).ifPresent(breaches::add));
        uses.circles()
                .forEach(circle -> breaches.add(new Breach(
                        Clause.CYCLE, "%s use each other in a circle.".formatted(String.join(" → ", circle)))));
        classes.forEach(type -> breaches.addAll(breachesOfClass(type)));
        return breaches;
    }

    /** Uses of libraries by the given classes of the engine, which must have none. */
    public List<Breach> librariesOf(Predicate<JavaClass> engine) {
        return classes.stream()
                .filter(engine)
                .flatMap(type -> foreign(type, name -> ENGINE_MAY_USE.stream().noneMatch(name::startsWith)).stream())
                .map(use -> new Breach(Clause.ENGINE, "the engine uses a library: " + use))
                .toList();
    }

    /** The rooms of the house, highest floor first. */
    public List<RoomCard> rooms() {
        List<RoomCard> cards = new ArrayList<>();
        packages.forEach((name, room) -> roomOf(name).ifPresent(card -> {
            SortedSet<String> used = new TreeSet<>();
            uses.from(name).forEach(use -> used.add(site.spoken(use)));
            cards.add(new RoomCard(site.spoken(name), card.floor(), card.owns(), used));
        }));
        cards.sort((left, right) -> left.floor() == right.floor()
                ? left.name().compareTo(right.name())
                : Integer.compare(right.floor(), left.floor()));
        return cards;
    }

    private List<Breach> breachesOfPackage(JavaPackage room) {
        List<Breach> breaches = new ArrayList<>();
        String name = room.getName();
        if (!room.isAnnotatedWith(NullMarked.class)) {
            breaches.add(
                    new Breach(Clause.NULL_MARKED, "(%s) is not @NullMarked in its package-info.".formatted(name)));
        }
        if (site.isOutbuilding(name)) {
            return breaches;
        }
        if (roomOf(name).isEmpty()) {
            breaches.add(new Breach(Clause.ROOM, "(%s) has no @Room in its package-info.".formatted(name)));
        }
        String spoken = site.spoken(name);
        if (spoken.contains(".")) {
            breaches.add(
                    new Breach(Clause.ONE_PACKAGE, "(%s) lies inside a room. Maybe it is a room.".formatted(name)));
        }
        for (String part : spoken.split("\\.", -1)) {
            if (NAMES_THAT_FORBID_NOTHING.contains(part)) {
                breaches.add(new Breach(
                        Clause.NAME, "(%s) is called (%s), which says not what it owns.".formatted(name, part)));
            }
        }
        return breaches;
    }

    private Optional<Breach> breachOfUse(String from, String to, String example) {
        if (site.isOutbuilding(from)) {
            return Optional.empty();
        }
        if (site.isOutbuilding(to)) {
            return Optional.of(new Breach(Clause.OUTBUILDING, "(%s) uses (%s): %s".formatted(from, to, example)));
        }
        Optional<Room> upper = roomOf(from);
        Optional<Room> lower = roomOf(to);
        if (upper.isEmpty()
                || lower.isEmpty()
                || lower.get().floor() < upper.get().floor()) {
            return Optional.empty();
        }
        int above = upper.get().floor();
        int below = lower.get().floor();
        Clause clause = below == above ? Clause.NEIGHBOUR : Clause.UPWARD;
        return Optional.of(new Breach(
                clause, "(%s, floor %d) uses (%s, floor %d): %s".formatted(from, above, to, below, example)));
    }

    private List<Breach> breachesOfClass(JavaClass type) {
        List<Breach> breaches = new ArrayList<>();
        if (type.getSimpleName().startsWith("Sql")
                && !type.isNestedClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)) {
            breaches.add(
                    new Breach(Clause.SQL, "(%s) is public. Maybe its room lacks a door.".formatted(type.getName())));
        }
        if (roomOf(type.getPackageName()).isPresent() && !site.isRim(type.getPackageName())) {
            foreign(type, name -> RIM_LIBRARIES.stream().anyMatch(name::startsWith))
                    .forEach(use -> breaches.add(new Breach(Clause.RIM, "outside the rim: " + use)));
        }
        return breaches;
    }

    /** Descriptions of the uses of classes outside the site whose names fit; one for each class used. */
    private Collection<String> foreign(JavaClass type, Predicate<String> fits) {
        SortedMap<String, String> found = new TreeMap<>();
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
            JavaClass target = use.getTargetClass().getBaseComponentType();
            if (!target.isPrimitive() && !site.holds(target.getPackageName()) && fits.test(target.getName())) {
                found.putIfAbsent(target.getName(), use.getDescription());
            }
        }
        return new LinkedHashSet<>(found.values());
    }

    private List<Dependency> usesOf(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(use -> !isTheAnnotation(use.getTargetClass().getBaseComponentType()))
                .filter(use -> site.holds(packageOf(use)))
                .filter(use -> !packageOf(use).equals(type.getPackageName()))
                .toList();
    }

    private static String packageOf(Dependency use) {
        return use.getTargetClass().getBaseComponentType().getPackageName();
    }

    /** Every package-info uses the annotation itself: that is no use of the room in which Main lives. */
    private static boolean isTheAnnotation(JavaClass type) {
        return type.isEquivalentTo(Room.class);
    }

    private Optional<Room> roomOf(String packageName) {
        return Optional.ofNullable(packages.get(packageName)).flatMap(room -> room.tryGetAnnotationOfType(Room.class));
    }
}
