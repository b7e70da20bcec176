package org.throughline.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scripts, styles and pictures. Their address carries a checksum, so that browsers may keep them for ever. */
public final class Assets {

    /** Where they are served. */
    public static final String PATH = "/assets/";

    private static final List<String> NAMES = List.of(
            "echarts.min.js",
            "htmx.min.js",
            "sse.min.js",
            "tabler.min.css",
            "throughline.css",
            "stations.css",
            "print.css",
            "throughline.js",
            "bars.js",
            "theme.js",
            "projected-stock.js",
            "mark.svg");
    private static final int CHECKSUM_CHARACTERS = 16;

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Asset> byFile = new HashMap<>();

    /** A file as it is sent. */
    public static final class Asset {

        private final String contentType;
        private final byte[] bytes;

        private Asset(String contentType, byte[] bytes) {
            this.contentType = contentType;
            this.bytes = bytes;
        }

        /** What kind of file it is. */
        public String contentType() {
            return contentType;
        }

        /** What is in it. */
        public byte[] bytes() {
            return bytes;
        }
    }

    private Assets() {}

    /** Reads all that were built into the hub. */
    public static Assets load() {
        Assets assets = new Assets();
        NAMES.forEach(assets::add);
        return assets;
    }

    /**
     * The address of a file.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("There is no asset (%s).".formatted(name));
        }
        return address;
    }

    /** The file of this name, checksum and all; empty where there is none. */
    public Optional<Asset> find(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    private void add(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream("/web/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The asset (%s) is not in this build.".formatted(name));
            }
            byte[] bytes = stream.readAllBytes();
            String checksum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, CHECKSUM_CHARACTERS);
            int dot = name.lastIndexOf('.');
            String file = name.substring(0, dot) + "." + checksum + name.substring(dot);
            addresses.put(name, PATH + file);
            byFile.put(file, new Asset(contentType(name.substring(dot + 1)), bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every JDK knows SHA-256, but not this one.", failure);
        }
    }

    private static String contentType(String extension) {
        return switch (extension) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("No kind of asset ends in (%s).".formatted(extension));
        };
    }
}
