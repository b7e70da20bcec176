package org.throughline.exchange;

/** A declaration that cannot be used: the message names its file, the key, what it says and what it may say. */
public final class DeclarationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeclarationException(String file, String key, String found, String allowed) {
        super("%s The declaration (%s) says at (%s): (%s). Maybe %s"
                .formatted(ExchangeFault.DECLARATION.code(), file, key, found, allowed));
    }
}
