package org.throughline.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.throughline.database.Password;

/** A hash that takes no time, for tests of everything but the hash; the cost is written in front. */
public record QuickHash(int cost) implements PasswordHash {

    @Override
    public String of(Password password) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(password.word().getBytes(StandardCharsets.UTF_8));
            return cost + ":" + HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public boolean matches(Password password, String hash) {
        return of(password).split(":", 2)[1].equals(hash.split(":", 2)[1]);
    }

    @Override
    public boolean isOutdated(String hash) {
        return !hash.startsWith(cost + ":");
    }
}
