package org.throughline.web;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.throughline.database.Password;
import org.throughline.security.PasswordHash;

/** Argon2id with 16 MB and two passes; only a few at once, so that a flood of log-ins cannot fill the memory. */
public final class Argon2Hash implements PasswordHash {

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(WebLimits.standard().hashesAtOnce(), true);

    @Override
    public String of(Password password) {
        return limited(() -> {
            String hash = encoder.encode(password.word());
            if (hash == null) {
                throw new IllegalStateException("The encoder gave no hash.");
            }
            return hash;
        });
    }

    @Override
    public boolean matches(Password password, String hash) {
        return limited(() -> encoder.matches(password.word(), hash));
    }

    @Override
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T limited(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
