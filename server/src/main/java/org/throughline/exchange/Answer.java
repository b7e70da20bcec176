package org.throughline.exchange;

import java.util.function.Function;

/** What another system answered: what it was asked for, or why not. */
public sealed interface Answer<T> {

    /** It gave this. */
    record Given<T>(T content) implements Answer<T> {}

    /** It gave nothing. */
    record Failed<T>(Trouble trouble) implements Answer<T> {}

    /** Goes on with what was given; trouble stays trouble. */
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        return switch (this) {
            case Given<T>(var content) -> next.apply(content);
            case Failed<T>(var trouble) -> new Failed<>(trouble);
        };
    }
}
