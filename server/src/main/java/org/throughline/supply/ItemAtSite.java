package org.throughline.supply;

import org.throughline.events.ItemId;
import org.throughline.events.SiteId;

/** An item at a site: what is planned for itself. */
public record ItemAtSite(ItemId item, SiteId site) {}
