package org.throughline.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.security.Account;
import org.throughline.security.AccountName;
import org.throughline.security.Role;

/** Visits of a planner. */
public final class Visits {

    private static final Visitor PLANNER = Visitor.person(
            new Account(
                    new AccountName("ada"),
                    "Ada",
                    Set.of(Role.PLANNER),
                    Account.Standing.ACTIVE,
                    false,
                    1,
                    new Account.LastSeen.Never()),
            "127.0.0.1");

    private Visits() {}

    /** Of a page, with what stands behind the question mark. */
    public static Visit of(Page<?> page, Map<String, List<String>> said) {
        return declaring(page.parameters(), said);
    }

    /** Of a page that declares this, with what stands behind the question mark. */
    static Visit declaring(List<Parameter> declared, Map<String, List<String>> said) {
        return new Visit(PLANNER, Map.of(), said, declared);
    }
}
