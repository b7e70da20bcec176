package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.database.Database;
import org.throughline.database.DatabaseSettings;
import org.throughline.database.FreshDatabase;
import org.throughline.database.Password;
import org.throughline.database.TestSurroundings;

@ExtendWith(FreshDatabase.class)
class AccountsTest {

    private static final Actor OFFICE = new Actor("administrator", "192.0.2.1");
    private static final AccountName ADA = new AccountName("ada");
    private static final Password CHOSEN = new Password("four calm words today");

    private final TestClock clock = new TestClock();
    private final Database database;
    private final Accounts accounts;

    AccountsTest(DatabaseSettings.External settings) {
        database = Database.open(settings, TestSurroundings.real(), org.throughline.database.Limits.standard());
        accounts = accounts(1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_administrator_gets_a_new_password_at_each_start_until_somebody_has_logged_in() {
        Password first = accounts.welcome().orElseThrow();
        Password second = accounts.welcome().orElseThrow();

        assertThat(first).isNotEqualTo(second);
        assertThat(accounts.logIn("administrator", first, "192.0.2.1")).isEqualTo(new LogIn.Refused());
        assertThat(accounts.logIn(" Administrator ", second, "192.0.2.1"))
                .isInstanceOfSatisfying(LogIn.Entered.class, entered -> {
                    assertThat(entered.account().standing()).isEqualTo(Account.Standing.ONE_TIME_PASSWORD);
                    assertThat(entered.account().roles()).containsExactly(Role.ADMINISTRATOR);
                });
        assertThat(accounts.welcome()).isEmpty();
    }

    @Test
    void a_one_time_password_is_replaced_by_a_chosen_one_and_ends_other_log_ins() {
        Password oneTime = create(Role.PLANNER);
        long before = ada().stamp();

        assertThat(accounts.changePassword(OFFICE, ADA, oneTime, CHOSEN)).isInstanceOf(Change.Done.class);

        assertThat(ada().standing()).isEqualTo(Account.Standing.ACTIVE);
        assertThat(ada().stamp()).isGreaterThan(before);
        assertThat(accounts.logIn("ada", CHOSEN, "192.0.2.1")).isInstanceOf(LogIn.Entered.class);
        assertThat(accounts.logIn("ada", oneTime, "192.0.2.1")).isEqualTo(new LogIn.Refused());
    }

    @ParameterizedTest
    @CsvSource({
        "short, PASSWORD_TOO_SHORT",
        "it is Ada who comes in, PASSWORD_LIKE_NAME",
    })
    void a_weak_password_is_refused(String word, Change.Reason reason) {
        Password oneTime = create(Role.PLANNER);

        assertThat(accounts.changePassword(OFFICE, ADA, oneTime, new Password(word)))
                .isEqualTo(new Change.Refused(reason));
        assertThat(accounts.changePassword(OFFICE, ADA, oneTime, oneTime))
                .isEqualTo(new Change.Refused(Change.Reason.PASSWORD_UNCHANGED));
        assertThat(accounts.changePassword(OFFICE, ADA, CHOSEN, CHOSEN))
                .isEqualTo(new Change.Refused(Change.Reason.OLD_PASSWORD_WRONG));
    }

    @Test
    void the_last_administrator_stays_one() {
        accounts.welcome();

        assertThat(accounts.disable(new Actor("ada", ""), Accounts.ADMINISTRATOR))
                .isEqualTo(new Change.Refused(Change.Reason.LAST_ADMINISTRATOR));
        assertThat(accounts.setRoles(OFFICE, Accounts.ADMINISTRATOR, Set.of(Role.PLANNER)))
                .isEqualTo(new Change.Refused(Change.Reason.LAST_ADMINISTRATOR));

        create(Role.ADMINISTRATOR);
        assertThat(accounts.disable(OFFICE, Accounts.ADMINISTRATOR))
                .isEqualTo(new Change.Refused(Change.Reason.OWN_ACCOUNT));
        assertThat(accounts.disable(new Actor("ada", ""), Accounts.ADMINISTRATOR))
                .isInstanceOf(Change.Done.class);
    }

    @Test
    void a_disabled_account_lets_nobody_in_until_it_is_enabled() {
        Password oneTime = create(Role.BUYER);
        long before = ada().stamp();
        accounts.disable(OFFICE, ADA);

        assertThat(ada().stamp()).isGreaterThan(before);
        assertThat(accounts.logIn("ada", oneTime, "192.0.2.1")).isEqualTo(new LogIn.Refused());

        accounts.enable(OFFICE, ADA);
        assertThat(accounts.logIn("ada", oneTime, "192.0.2.1")).isInstanceOf(LogIn.Entered.class);
    }

    @Test
    void after_five_failures_the_name_waits_at_that_address_and_twice_as_long_each_time() {
        Password right = create(Role.BUYER);
        fail("ada", "192.0.2.1", 5);

        assertThat(accounts.logIn("ada", right, "192.0.2.1")).isEqualTo(new LogIn.Paused(Duration.ofSeconds(2)));
        assertThat(accounts.logIn("ada", right, "192.0.2.9")).isInstanceOf(LogIn.Entered.class);
        fail("ada", "192.0.2.1", 5);
        clock.pass(Duration.ofSeconds(3));
        fail("ada", "192.0.2.1", 1);
        assertThat(accounts.logIn("ada", right, "192.0.2.1")).isEqualTo(new LogIn.Paused(Duration.ofSeconds(4)));
        clock.pass(Duration.ofSeconds(5));
        assertThat(accounts.logIn("ada", right, "192.0.2.1")).isInstanceOf(LogIn.Entered.class);
    }

    @Test
    void an_address_that_tries_many_names_waits_whichever_it_tries_next() {
        Password right = create(Role.BUYER);
        for (int guess = 0; guess < 20; guess++) {
            fail("somebody-" + guess, "192.0.2.66", 1);
        }

        assertThat(accounts.logIn("ada", right, "192.0.2.66")).isInstanceOf(LogIn.Paused.class);
        clock.pass(Duration.ofHours(2));
        assertThat(accounts.logIn("ada", right, "192.0.2.66")).isInstanceOf(LogIn.Entered.class);
    }

    @Test
    void a_password_kept_at_an_old_cost_is_kept_at_the_new_one_after_the_next_log_in() {
        Password oneTime = create(Role.BUYER);
        Accounts dearer = accounts(2);

        assertThat(dearer.logIn("ada", oneTime, "192.0.2.1")).isInstanceOf(LogIn.Entered.class);

        Optional<String> hash = database.jdbi().withHandle(handle -> new SqlAccounts(handle).hash(ADA));
        assertThat(hash.orElseThrow()).startsWith("2:");
        assertThat(dearer.logIn("ada", oneTime, "192.0.2.1")).isInstanceOf(LogIn.Entered.class);
    }

    @Test
    void every_log_in_and_change_leaves_a_line() {
        Password oneTime = create(Role.BUYER);
        accounts.logIn("ada", CHOSEN, "192.0.2.7");
        accounts.logIn("ada", oneTime, "192.0.2.7");
        accounts.setRoles(OFFICE, ADA, EnumSet.of(Role.BUYER, Role.PLANNER));
        accounts.resetPassword(OFFICE, ADA);
        accounts.disable(OFFICE, ADA);

        List<SecurityEntry> entries = accounts.entries();
        assertThat(entries)
                .extracting(SecurityEntry::kind)
                .containsExactly(
                        SecurityEntry.Kind.ACCOUNT_DISABLED,
                        SecurityEntry.Kind.PASSWORD_RESET,
                        SecurityEntry.Kind.ROLES_CHANGED,
                        SecurityEntry.Kind.LOGGED_IN,
                        SecurityEntry.Kind.LOG_IN_REFUSED,
                        SecurityEntry.Kind.ACCOUNT_CREATED);
        assertThat(entries.get(2))
                .extracting(SecurityEntry::actor, SecurityEntry::address, SecurityEntry::detail)
                .containsExactly("administrator", "192.0.2.1", "buyer → planner, buyer");
        assertThat(entries.get(3)).extracting(SecurityEntry::address).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Ada, NAME_NOT_ALLOWED",
        "a b, Ada, NAME_NOT_ALLOWED",
        "ada, Ada Once More, NAME_TAKEN",
        "ben, ' ', FULL_NAME_MISSING"
    })
    void an_account_that_cannot_be_is_refused(String name, String fullName, Change.Reason reason) {
        create(Role.BUYER);

        assertThat(accounts.create(OFFICE, name, fullName, Set.of(Role.BUYER))).isEqualTo(new Change.Refused(reason));
    }

    @Test
    void demo_accounts_let_everyone_in_only_while_they_are_open() {
        DemoAccounts demo = new DemoAccounts(database.jdbi(), surroundings(1));
        demo.open();
        demo.open();
        for (DemoAccounts.Known known : DemoAccounts.known()) {
            assertThat(accounts.logIn(known.name().value(), new Password(known.password()), "127.0.0.1"))
                    .isInstanceOfSatisfying(
                            LogIn.Entered.class,
                            entered -> assertThat(entered.account().roles()).containsExactly(known.role()));
        }
        assertThat(accounts.welcome())
                .as("a demo administrator is no administrator")
                .isPresent();

        demo.close();
        assertThat(accounts.logIn("demo-planner", new Password("demo-planner"), "127.0.0.1"))
                .isEqualTo(new LogIn.Refused());
    }

    private void fail(String name, String address, int times) {
        for (int time = 0; time < times; time++) {
            accounts.logIn(name, new Password("wrong"), address);
        }
    }

    private Password create(Role role) {
        return accounts.create(OFFICE, "ada", "Ada Brandt", EnumSet.of(role)) instanceof Change.DoneWithPassword done
                ? done.oneTime()
                : new Password("not created");
    }

    private Account ada() {
        return accounts.find(ADA).orElseThrow();
    }

    private Accounts accounts(int cost) {
        return new Accounts(database.jdbi(), surroundings(cost), Limits.standard(12));
    }

    private Surroundings surroundings(int cost) {
        return new Surroundings(clock, new SecureRandom(), new QuickHash(cost));
    }
}
