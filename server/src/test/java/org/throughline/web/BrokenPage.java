package org.throughline.web;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.pages.Answer;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Station;
import org.throughline.pages.Visit;
import org.throughline.security.Role;

/** A page that fails, to see what a person is told then. */
final class BrokenPage implements Page<BrokenPage.Nothing> {

    static final String INSIDE = "what nobody outside may read";

    record Nothing() {}

    @Override
    public PageAddress address() {
        return new PageAddress("/broken", "today", Station.TODAY);
    }

    @Override
    public Set<Role> readers() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public Class<Nothing> contentType() {
        return Nothing.class;
    }

    @Override
    public Answer<Nothing> show(Visit visit) {
        throw new IllegalStateException(INSIDE);
    }
}
