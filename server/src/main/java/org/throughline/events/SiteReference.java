package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The site that something belongs to; {@link #NONE} for what belongs to no site, such as a supplier's place. */
public record SiteReference(@JsonValue String value) {

    /** It belongs to no site. */
    public static final SiteReference NONE = new SiteReference("");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SiteReference {
        if (!value.isEmpty()) {
            Words.require("site", value, Limits.standard().identityLengthMax());
        }
    }

    /** Belongs to this site. */
    public static SiteReference of(SiteId site) {
        return new SiteReference(site.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
