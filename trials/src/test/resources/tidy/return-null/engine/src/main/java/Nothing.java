import java.util.function.Function;
import java.util.function.Supplier;

final class Nothing {

    final Supplier<String> supplier = () -> null;

    String nothing() {
        return null;
    }

    String sometimes(boolean now) {
        return now ? "now" : (null);
    }

    String byNumber(int number) {
        return switch (number) {
            case 1 -> "one";
            case 2 -> {
                String two = null;
                yield number > 0 ? two : null;
            }
            default -> null;
        };
    }

    String byWord(String word) {
        return switch (word) {
            case "one":
                yield null;
            default:
                yield word;
        };
    }

    final Function<String, String> within = word -> switch (word) {
        case "one" -> switch (word.length()) {
            case 3 -> null;
            default -> word;
        };
        default -> word;
    };
}
