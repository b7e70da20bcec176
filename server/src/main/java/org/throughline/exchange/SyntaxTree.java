package org.throughline.exchange;

import com.dashjoin.jsonata.Parser;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the library for JSONata has read of an expression. It keeps its tree to itself, so this looks into it, at the
 * parts that are asked for by name; a part that is not there as it is asked for leaves who asks unsure.
 */
record SyntaxTree(Parser.Symbol symbol) {

    /** Whatever else an expression may carry, none of which is understood here. */
    private static final List<String> EXTRAS =
            List.of("group", "tuple", "focus", "index", "ancestor", "keepArray", "keepSingletonArray");

    /** The tree of an expression in JSONata. */
    static SyntaxTree of(String text) {
        return new SyntaxTree(new Parser().parse(text));
    }

    String type() {
        return String.valueOf(field("type"));
    }

    @Nullable
    Object value() {
        return field("value");
    }

    /** The value as text: a name, or what an operator does. */
    String word() {
        return String.valueOf(value());
    }

    boolean has(String part) {
        return field(part) != null;
    }

    SyntaxTree part(String name) {
        return tree(field(name));
    }

    /** The parts in a list; none where there is no list. */
    List<SyntaxTree> parts(String name) {
        return list(name).map(SyntaxTree::tree).toList();
    }

    /** The parts in a list of pairs. */
    List<List<SyntaxTree>> pairs(String name) {
        return list(name)
                .map(pair -> pair instanceof Object[] two
                        ? Stream.of(two).map(SyntaxTree::tree).toList()
                        : List.<SyntaxTree>of())
                .toList();
    }

    /** Whether it is no more than its type and its parts say. */
    boolean isPlain() {
        return EXTRAS.stream().map(this::field).allMatch(extra -> extra == null || extra.equals(false));
    }

    private Stream<?> list(String name) {
        return field(name) instanceof List<?> list ? list.stream() : Stream.empty();
    }

    private static SyntaxTree tree(@Nullable Object part) {
        if (part instanceof Parser.Symbol symbol) {
            return new SyntaxTree(symbol);
        }
        throw new UnsureException();
    }

    private @Nullable Object field(String name) {
        try {
            Field field = Parser.Symbol.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(symbol);
        } catch (ReflectiveOperationException otherLibrary) {
            throw new UnsureException();
        }
    }
}
