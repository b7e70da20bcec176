package org.throughline.scenarios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The statements that read and write scenarios. */
final class SqlScenarios {

    private final Handle handle;

    SqlScenarios(Handle handle) {
        this.handle = handle;
    }

    /** Lets one change after the other look at all scenarios, so that a name is given once. */
    void lock() {
        handle.execute("lock table scenarios_scenario in share row exclusive mode");
    }

    /** All scenarios by their numbers, those that were discarded too; what one stands on was there before it. */
    Map<ScenarioId, Scenario> all() {
        Map<Long, List<Assumed>> assumed = new HashMap<>();
        handle.createQuery("""
                        select scenario, line, kind, item, site, reference, day, quantity, days
                          from scenarios_assumption
                         order by scenario, line
                        """)
                .map((row, _) -> assumed.computeIfAbsent(row.getLong("scenario"), _ -> new ArrayList<>())
                        .add(new Assumed(row.getInt("line"), assumption(row))))
                .list();
        Map<ScenarioId, Scenario> all = new HashMap<>();
        handle.createQuery("""
                        select id, name, note, base, shared, owner, created_at, discarded_at
                          from scenarios_scenario
                         order by id
                        """)
                .map((row, _) -> scenario(
                        row,
                        Optional.ofNullable(all.get(new ScenarioId(row.getLong("base")))),
                        assumed.getOrDefault(row.getLong("id"), List.of())))
                .forEach(scenario -> all.put(scenario.id(), scenario));
        return all;
    }

    /** All that are kept and stand on this one. */
    List<Scenario> standingOn(ScenarioId scenario) {
        return all().values().stream()
                .filter(each -> each.isKept() && each.standsOn(scenario))
                .toList();
    }

    private static Assumption assumption(ResultSet row) throws SQLException {
        return new AssumptionRow(
                        AssumptionRow.Kind.valueOf(row.getString("kind")),
                        row.getString("item"),
                        row.getString("site"),
                        row.getString("reference"),
                        row.getString("day"),
                        row.getString("quantity"),
                        row.getString("days"))
                .assumption();
    }

    private static Scenario scenario(ResultSet row, Optional<Scenario> base, List<Assumed> assumptions)
            throws SQLException {
        return new Scenario(
                new ScenarioId(row.getLong("id")),
                row.getString("name"),
                row.getString("note"),
                base,
                row.getBoolean("shared"),
                row.getString("owner"),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("discarded_at")).map(Timestamp::toInstant),
                assumptions);
    }

    ScenarioId insert(Scenario scenario) {
        return new ScenarioId(handle.createQuery("""
                        insert into scenarios_scenario (name, note, base, shared, owner, created_at)
                        values (:name, :note, :base, :shared, :owner, :created_at)
                        returning id
                        """)
                .bind("name", scenario.name())
                .bind("note", scenario.note())
                .bind(
                        "base",
                        scenario.base()
                                .map(Scenario::id)
                                .orElse(ScenarioId.NONE)
                                .value())
                .bind("shared", scenario.shared())
                .bind("owner", scenario.owner())
                .bind("created_at", Timestamp.from(scenario.createdAt()))
                .mapTo(Long.class)
                .one());
    }

    void share(ScenarioId scenario, boolean shared) {
        handle.createUpdate("update scenarios_scenario set shared = :shared where id = :id")
                .bind("shared", shared)
                .bind("id", scenario.value())
                .execute();
    }

    void discard(ScenarioId scenario, Instant now) {
        handle.createUpdate("update scenarios_scenario set discarded_at = :now where id = :id")
                .bind("now", Timestamp.from(now))
                .bind("id", scenario.value())
                .execute();
    }

    /** Has it assume one thing more. */
    void assume(ScenarioId scenario, Assumed assumed) {
        AssumptionRow row = AssumptionRow.of(assumed.assumption());
        handle.createUpdate("""
                        insert into scenarios_assumption
                               (scenario, line, kind, item, site, reference, day, quantity, days)
                        values (:scenario, :line, :kind, :item, :site, :reference, :day, :quantity, :days)
                        """)
                .bind("scenario", scenario.value())
                .bind("line", assumed.number())
                .bind("kind", row.kind().name())
                .bind("item", row.item())
                .bind("site", row.site())
                .bind("reference", row.reference())
                .bind("day", row.day())
                .bind("quantity", row.quantity())
                .bind("days", row.days())
                .execute();
    }

    /** Has it no longer assume this; what else it assumes keeps its numbers. */
    void forget(AssumptionPlace place) {
        handle.createUpdate("delete from scenarios_assumption where scenario = :scenario and line = :line")
                .bind("scenario", place.scenario().value())
                .bind("line", place.number())
                .execute();
    }
}
