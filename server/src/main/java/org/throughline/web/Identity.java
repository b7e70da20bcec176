package org.throughline.web;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of a log-in.
 *
 * @param account the account's name
 * @param stamp the account's stamp then; when it has risen the session ends
 * @param since when the person logged in
 */
record Identity(String account, long stamp, Instant since) implements Serializable {}
