package org.throughline.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is known by a key, in layers: what the upper one says stands before the lower one's, which never changes. */
final class Layered<K, V> {

    private final Map<K, Optional<V>> own = new HashMap<>();
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
        Optional<V> said = own.get(key);
        if (said != null) {
            return said;
        }
        return below == null ? Optional.empty() : below.find(key);
    }

    void put(K key, V value) {
        own.put(key, Optional.of(value));
    }

    void remove(K key) {
        if (below == null) {
            own.remove(key);
        } else {
            own.put(key, Optional.empty());
        }
    }

    /** Writes what this layer says into the one below, where it stands from now on. */
    void settle() {
        if (below != null) {
            own.forEach((key, said) -> said.ifPresentOrElse(value -> below.put(key, value), () -> below.remove(key)));
            own.clear();
        }
    }

    /** Visits what is known in this layer and below. */
    void forEach(BiConsumer<K, V> visitor) {
        if (below != null) {
            below.forEach((key, value) -> {
                if (!own.containsKey(key)) {
                    visitor.accept(key, value);
                }
            });
        }
        own.forEach((key, said) -> said.ifPresent(value -> visitor.accept(key, value)));
    }

    /** What is known in this layer and below, in no particular order. */
    List<V> values() {
        List<V> values = new ArrayList<>();
        forEach((key, value) -> values.add(value));
        return values;
    }
}
