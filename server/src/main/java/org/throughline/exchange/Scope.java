package org.throughline.exchange;

/** For which companies of the other system a table is read. */
public sealed interface Scope {

    /** For all at once. */
    record AllCompanies() implements Scope {}

    /** For one, because what the fields say depends on the company. */
    record OneCompany(long company) implements Scope {}
}
