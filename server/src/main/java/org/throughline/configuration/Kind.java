package org.throughline.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What values a setting may have, and how one is read.
 *
 * @param allowed what may be written, as the end of the sentence "Allowed is ..."
 * @param list whether several values may be written
 * @param reader the value of a text; empty where the text is not allowed
 */
record Kind<T>(String allowed, boolean list, Function<String, Optional<T>> reader) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9a-fA-F:]{2,45}");
    private static final int TEXT_CHARACTERS_MAX = 500;

    Optional<T> read(String text) {
        return reader.apply(text);
    }

    static Kind<Integer> whole(int min, int max) {
        return new Kind<>(
                "a whole number from %d to %d".formatted(min, max),
                false,
                text -> Optional.of(text)
                        .filter(digits -> WHOLE_NUMBER.matcher(digits).matches())
                        .map(Integer::valueOf)
                        .filter(number -> number >= min && number <= max));
    }

    static Kind<Boolean> yesOrNo() {
        return new Kind<>("yes or no", false, text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> Optional.of(true);
            case "no", "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    static Kind<String> text() {
        return new Kind<>("a text of at most %d characters".formatted(TEXT_CHARACTERS_MAX), false, Kind::shortText);
    }

    static Kind<List<String>> texts() {
        return new Kind<>(
                "a list of texts; in the environment they are separated by commas",
                true,
                text -> Optional.of(Arrays.stream(text.split("\n", -1))
                                .map(String::strip)
                                .filter(part -> !part.isEmpty())
                                .toList())
                        .filter(parts ->
                                parts.stream().allMatch(part -> shortText(part).isPresent())));
    }

    static Kind<Path> path() {
        return new Kind<>("a path, absolute or from the folder of the configuration file", false, Kind::pathOf);
    }

    static Kind<String> host() {
        return new Kind<>(
                "an IP address of this machine or its name",
                false,
                text -> Optional.of(text).filter(name -> HOST.matcher(name).matches()));
    }

    static Kind<URI> address() {
        return new Kind<>("an address that starts with https:// or http://, without a path", false, Kind::webAddress);
    }

    static Kind<String> databaseAddress() {
        return new Kind<>(
                "jdbc:postgresql://host:port/database, without a password in it",
                false,
                text -> Optional.of(text)
                        .filter(url -> url.startsWith("jdbc:postgresql://"))
                        .filter(url -> !url.toLowerCase(Locale.ROOT).contains("password=")));
    }

    private static Optional<String> shortText(String text) {
        return Optional.of(text).filter(words -> !words.isBlank() && words.length() <= TEXT_CHARACTERS_MAX);
    }

    private static Optional<Path> pathOf(String text) {
        try {
            return Optional.of(Path.of(text)).filter(_ -> !text.isBlank());
        } catch (InvalidPathException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<URI> webAddress(String text) {
        try {
            URI address = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            boolean bare = "".equals(address.getPath()) && address.getQuery() == null && address.getUserInfo() == null;
            return Optional.of(address).filter(_ -> web && bare && address.getHost() != null);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
