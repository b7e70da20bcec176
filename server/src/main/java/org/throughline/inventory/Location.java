package org.throughline.inventory;

import java.time.Instant;
import org.throughline.events.LocationId;
import org.throughline.events.LocationKind;
import org.throughline.events.SiteReference;

/** A place of stock as it was last described. */
public record Location(LocationId location, String name, LocationKind kind, SiteReference site, Instant describedAt) {}
