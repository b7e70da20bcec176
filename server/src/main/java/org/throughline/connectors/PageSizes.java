package org.throughline.connectors;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many rows of each table are asked for at once: half as many after a slow page, more after a quick one. */
final class PageSizes {

    private final OdooLimits limits;
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();

    PageSizes(OdooLimits limits) {
        this.limits = limits;
    }

    int of(String model, int rowsMax) {
        return Math.min(rowsMax, sizes.getOrDefault(model, rowsMax));
    }

    /** A page took so long. */
    void took(String model, int rows, int rowsMax, Duration time) {
        if (time.compareTo(limits.slowCall()) > 0) {
            halve(model, rows);
        } else if (time.compareTo(limits.quickCall()) < 0 && rows < rowsMax) {
            sizes.put(model, Math.min(rowsMax, rows * 2));
        }
    }

    /** The next page has half as many rows; false where it cannot be smaller. */
    boolean halve(String model, int rows) {
        int less = Math.max(limits.pageMin(), rows / 2);
        sizes.put(model, less);
        return less < rows;
    }
}
