package org.throughline.configuration;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The Odoo that is read, or none. */
public sealed interface OdooSettings {

    /** No address was given; the hub reads no Odoo. */
    record NotConnected() implements OdooSettings {}

    /**
     * An Odoo to read.
     *
     * @param url its address, without a path
     * @param database the name of its database
     * @param key the API key of the hub's user in it
     * @param untested whether a version that was not tried is accepted
     * @param holdLocations complete names of locations whose stock is on quality hold
     * @param historyDays how many days of finished orders and moves are read
     * @param pollMax longest pause before it is asked for changes again
     * @param callsPerSecond how many questions a second it is asked in the long run
     */
    record Connected(
            URI url,
            String database,
            Secret key,
            boolean untested,
            List<String> holdLocations,
            int historyDays,
            Duration pollMax,
            int callsPerSecond)
            implements OdooSettings {

        public Connected {
            holdLocations = List.copyOf(holdLocations);
        }
    }
}
