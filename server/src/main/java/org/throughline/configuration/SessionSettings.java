package org.throughline.configuration;

import java.time.Duration;

/**
 * How long a log-in lasts, and what a password must be.
 *
 * @param idleMax longest time without a click
 * @param lengthMax longest time whatever the person does
 * @param passwordLengthMin fewest characters of a chosen password
 */
public record SessionSettings(Duration idleMax, Duration lengthMax, int passwordLengthMin) {}
