package org.throughline.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is known by a key, in layers: what the upper one says stands before the lower one's, which never changes. */
final class Layered<K, V> {

    private final Map<K, V> own = new HashMap<>();
    /** What is known below and stands no more. */
    private final Set<K> gone = new HashSet<>();

    private final @Nullable Layered<K, V> below;

    /** The lowest layer. */
    Layered() {
        below = null;
    }

    private Layered(Layered<K, V> below) {
        this.below = below;
    }

    /** A new layer above this one. */
    Layered<K, V> layer() {
        return new Layered<>(this);
    }

    Optional<V> find(K key) {
        V said = own.get(key);
        if (said != null) {
            return Optional.of(said);
        }
        return below == null || gone.contains(key) ? Optional.empty() : below.find(key);
    }

    void put(K key, V value) {
        own.put(key, value);
        gone.remove(key);
    }

    void remove(K key) {
        own.remove(key);
        if (below != null) {
            gone.add(key);
        }
    }

    /** Writes what this layer says into the one below, where it stands from now on. */
    void settle() {
        if (below != null) {
            own.forEach(below::put);
            gone.forEach(below::remove);
            own.clear();
            gone.clear();
        }
    }

    /** The keys of which this layer says something else than those below. */
    Set<K> otherwise() {
        Set<K> otherwise = new HashSet<>();
        if (below != null) {
            own.forEach((key, value) -> {
                if (!below.find(key).filter(value::equals).isPresent()) {
                    otherwise.add(key);
                }
            });
            gone.stream().filter(key -> below.find(key).isPresent()).forEach(otherwise::add);
        }
        return otherwise;
    }

    /** Visits what is known in this layer and below. */
    void forEach(BiConsumer<K, V> visitor) {
        if (below != null) {
            below.forEach((key, value) -> {
                if (!own.containsKey(key) && !gone.contains(key)) {
                    visitor.accept(key, value);
                }
            });
        }
        own.forEach(visitor);
    }

    /** What is known in this layer and below, in no particular order. */
    List<V> values() {
        List<V> values = new ArrayList<>();
        forEach((key, value) -> values.add(value));
        return values;
    }
}
