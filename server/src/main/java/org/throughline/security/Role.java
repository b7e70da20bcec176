package org.throughline.security;

import java.util.Locale;

/** What a person is here for; an account has any number of them. */
public enum Role {
    PLANNER,
    BUYER,
    PRODUCTION,
    QUALITY,
    EXECUTIVE,
    INTEGRATOR,
    ADMINISTRATOR;

    /** The role as addresses, tables and JSON write it. */
    public String spoken() {
        return name().toLowerCase(Locale.ROOT);
    }
}
