package org.throughline.systempages;

import java.util.List;
import java.util.stream.Collectors;
import org.throughline.pages.Cell;
import org.throughline.pages.Table;
import org.throughline.pages.Table.Column;
import org.throughline.security.Role;

/** The tables of the page of accounts, as people sort them and take them along. */
final class AccountTables {

    private AccountTables() {}

    /** Who may log in. */
    static final Table<AccountsPage.Row> ACCOUNTS = new Table<>(List.of(
            new Column<>("name", "accounts.name", row -> Cell.of(row.name())),
            new Column<>("person", "accounts.person", row -> Cell.of(row.fullName())),
            new Column<>(
                    "roles",
                    "accounts.roles",
                    row -> Cell.of(row.roles().stream().map(Role::spoken).collect(Collectors.joining("; ")))),
            new Column<>("state", "accounts.state", row -> Cell.of(InterfaceLine.word(row.standing()))),
            new Column<>("seen", "accounts.seen", row -> Cell.at(row.lastLogIn()))));

    /** Who did what. */
    static final Table<AccountsPage.Entry> ENTRIES = new Table<>(List.of(
            new Column<>("at", "frame.entries.at", entry -> new Cell.Time(entry.at())),
            new Column<>("kind", "frame.entries.kind", entry -> Cell.of(InterfaceLine.word(entry.kind()))),
            new Column<>("account", "frame.entries.account", entry -> Cell.of(entry.account())),
            new Column<>("actor", "frame.entries.actor", entry -> Cell.of(entry.actor())),
            new Column<>("address", "frame.entries.address", entry -> Cell.of(entry.address())),
            new Column<>("detail", "frame.entries.detail", entry -> Cell.of(entry.detail()))));
}
