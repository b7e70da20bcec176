package org.throughline.web;

/** The entries of the navigation, in their order; one is shown when a page stands at its address. */
public enum Station {
    TODAY(Group.START, "/today"),
    READINESS(Group.FLOW, "/readiness"),
    PLAN(Group.FLOW, "/plan"),
    INVENTORY(Group.FLOW, "/inventory"),
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
}
