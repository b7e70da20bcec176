package org.throughline.pages;

import java.util.Map;
import java.util.function.BiFunction;

/**
 * Something that is asked of a page and is more than fits into an address, by those who may see it. It changes nothing,
 * so it can be asked again. People send it as a form and are shown the page, which reads the fields of the form as it
 * reads its address; programs send a record and are answered with one.
 *
 * @param name the last part of its address, such as {@code ask}
 * @param asked what a program sends: a record of texts, of such records, and of lists of both
 * @param answered what it is answered with
 * @param handler answers it
 */
public record Question<Q extends Record, A extends Record>(
        String name, Class<Q> asked, Class<A> answered, BiFunction<Visit, Q, Reply<A>> handler) {

    /** What a question is answered with. */
    public sealed interface Reply<A extends Record> {

        /** There is an answer. */
        record Answered<A extends Record>(A answer) implements Reply<A> {}

        /**
         * It makes no sense as a whole.
         *
         * @param problems what is wrong, by the name of the field
         */
        record Rejected<A extends Record>(Map<String, String> problems) implements Reply<A> {

            public Rejected {
                problems = Map.copyOf(problems);
            }
        }
    }
}
