package org.throughline.pages;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.security.Role;

/** The entries of the navigation, in their order; one is shown when a page stands at its address. */
public enum Station {
    TODAY(Group.START, "/today"),
    READINESS(Group.FLOW, "/readiness"),
    WORK_ORDERS(Group.FLOW, "/work-orders"),
    PLAN(Group.FLOW, "/plan"),
    SCENARIOS(Group.FLOW, "/scenarios"),
    INVENTORY(Group.FLOW, "/inventory"),
    PROMISES(Group.TRADE, "/promises"),
    PURCHASES(Group.TRADE, "/purchases"),
    SALES(Group.TRADE, "/sales"),
    PARTNERS(Group.TRADE, "/partners"),
    DATA_HEALTH(Group.SYSTEMS, "/data-health"),
    INTERFACES(Group.SYSTEMS, "/interfaces"),
    CONNECT(Group.SYSTEMS, "/connect"),
    ACCOUNTS(Group.HOUSE, "/accounts"),
    KEYS(Group.HOUSE, "/keys"),
    FIND(Group.HEADER, "/find");

    /** What the entries are gathered under. */
    public enum Group {
        START,
        FLOW,
        TRADE,
        SYSTEMS,
        HOUSE,
        /** Not in the navigation: it stands above every page. */
        HEADER
    }

    private final Group group;
    private final String path;

    Station(Group group, String path) {
        this.group = group;
        this.path = path;
    }

    /** What the entry is gathered under. */
    public Group group() {
        return group;
    }

    /** Where the entry leads. */
    public String path() {
        return path;
    }

    /** Who may see its pages: those who have one of these roles. */
    public Set<Role> readers() {
        return switch (this) {
            case TODAY,
                    READINESS,
                    WORK_ORDERS,
                    PLAN,
                    SCENARIOS,
                    PROMISES,
                    INVENTORY,
                    PURCHASES,
                    SALES,
                    PARTNERS,
                    DATA_HEALTH,
                    INTERFACES,
                    FIND -> EnumSet.allOf(Role.class);
            case CONNECT -> EnumSet.of(Role.INTEGRATOR, Role.ADMINISTRATOR);
            case ACCOUNTS, KEYS -> EnumSet.of(Role.ADMINISTRATOR);
        };
    }
}
