package org.throughline.exchange;

import java.util.List;
import org.throughline.events.Moment;

/**
 * How the exchange with other systems is.
 *
 * @param interfaces in the order of their names
 * @param complete whether everything that is needed was read once and the stock was opened; before that, a plan would
 * stand on half of the facts
 * @param unquietSince since when a system has not stood still long enough to be read; empty where it has
 */
public record ExchangeStatus(List<InterfaceStatus> interfaces, boolean complete, Moment unquietSince) {

    public ExchangeStatus {
        interfaces = List.copyOf(interfaces);
    }
}
