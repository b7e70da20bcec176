package org.throughline.supply;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.planning.Place;

/**
 * Why rows of a plan are otherwise than in the plan before: what differs of their demands and supplies or at their
 * place, or for all places, or else at the nearest place from which the difference came. It goes from place to place
 * along the structure, and the plan says something else of each on its way.
 */
final class Reasons {

    private static final int REASONS_MAX = 3;

    private final InputChanges inputs;
    private final Set<Place> different;

    /**
     * Knows what differs in the models.
     *
     * @param different the places where the plan says something else
     */
    Reasons(InputChanges inputs, Set<Place> different) {
        this.inputs = inputs;
        this.different = different;
    }

    /** In sentences, why something at a place is otherwise that hangs on these demands and supplies. */
    String why(Place place, List<String> references) {
        return Stream.<Supplier<Stream<String>>>of(
                        () -> Stream.concat(inputs.of(references), inputs.at(place)),
                        inputs::everywhere,
                        () -> nearby(place))
                .map(reasons -> reasons.get().distinct().limit(REASONS_MAX).collect(Collectors.joining(" ")))
                .filter(reasons -> !reasons.isEmpty())
                .findFirst()
                .orElse("Something that it hangs together with changed.");
    }

    private Stream<String> nearby(Place place) {
        Set<Place> passed = new HashSet<>(Set.of(place));
        List<Place> here = List.of(place);
        while (!here.isEmpty()) {
            List<Place> next = here.stream()
                    .flatMap(inputs::neighbours)
                    .filter(passed::add)
                    .toList();
            List<String> known = next.stream().flatMap(inputs::at).toList();
            if (!known.isEmpty()) {
                return known.stream();
            }
            here = next.stream().filter(different::contains).toList();
        }
        return Stream.empty();
    }
}
