import com.sun.source.tree.Tree;
import java.util.List;

/**
 * A comment that shows code is no code in a comment:
 *
 * <pre>{@code
 * int count = 0;
 * }</pre>
 */
public final class Fine {

    // A note ends with a semicolon at times; this one does;
    // It may name a call such as plan(model), and go on.
    private static final String ADDRESS = "http://example.org // no comment; select some";

    private static final String CHARACTERS = "\"" + '"' + '\'' + "/* no comment = here; */";

    private static final String BLOCK =
            """
            // int count = 0;
            select item, sum(quantity)
            """;

    /** An interface that begins with a word in I. */
    interface Item {}

    int ofNumber(int number) {
        return switch (number) {
            case 1 -> 2;
            default -> 3;
        };
    }

    boolean ofTree(Tree tree) {
        return switch (tree) {
            case com.sun.source.tree.ClassTree type -> type.getMembers().isEmpty();
            // Trees are not sealed: everything else is looked at elsewhere.
            default -> false;
        };
    }

    @Override
    public String toString() {
        return ADDRESS + CHARACTERS + BLOCK + List.of();
    }
}
