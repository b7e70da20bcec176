import java.util.function.Supplier;

final class Nothing {

    final Supplier<String> supplier = () -> null;

    String nothing() {
        return null;
    }

    String sometimes(boolean now) {
        return now ? "now" : (null);
    }
}
