package org.throughline.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.enterprise.EnterpriseSnapshot;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.BillKind;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.StockFact.LocationDescribed;
import org.throughline.items.ItemSnapshot;
import org.throughline.structure.Source;

/**
 * Makes the tables of a model that no order and no stock changes, and keeps them: orders and stock change all day, the
 * rest seldom. What was kept is given again where all that it stands on is the same.
 */
final class MasterData {

    /**
     * All that the ways to a site and the tables made from them stand on. Books that were not read again are the same
     * objects, so that to compare them costs nothing.
     */
    record Basis(
            EnterpriseSnapshot enterprise,
            ItemSnapshot items,
            List<ItemDescribed> planned,
            List<LocationDescribed> locations,
            LocalDate asOf) {

        static Basis of(Ground ground) {
            BookSnapshot books = ground.books().snapshot();
            return new Basis(
                    books.enterprise(),
                    books.items(),
                    ground.books().items(),
                    books.stock().locations(),
                    ground.calendars().asOf());
        }
    }

    /**
     * The ways by which items come to sites.
     *
     * @param points the reorder points of the sites
     * @param all each item at each site, by no way at all too; a kit has no supply of its own
     * @param components what may go into what is made or subcontracted at a site
     * @param subcontracted those of items that a subcontractor may make, whoever does now
     */
    record Ways(
            ReorderPoints points,
            List<Supply> all,
            Set<ItemAtSite> components,
            Map<ItemAtSite, Supply> subcontracted) {}

    /** Those supplies that are planned. */
    private record Planned(Basis basis, List<Supply> supplies) {}

    /** What decides which those are. */
    private record Wish(Ways ways, Set<ItemAtSite> asked) {}

    private final Derived<Basis, Ways> ways = new Derived<>();
    private final Derived<Wish, List<Supply>> chosen = new Derived<>();
    private final Derived<Planned, MasterTables> tables = new Derived<>();

    /** @param asked each item at each site that anybody wants or brings, by no way at all too */
    MasterTables tables(Ground ground, BillsOfMaterial bills, Set<ItemAtSite> asked) {
        Basis basis = Basis.of(ground);
        Ways found = ways(ground, bills, basis);
        List<Supply> supplies = chosen.of(new Wish(found, asked), MasterData::supplies);
        return tables.of(
                new Planned(basis, supplies),
                ground.findings(),
                own -> MasterTables.of(ground.telling(own), bills, supplies));
    }

    /** How subcontractors make what they are asked for; what is wrong with the ways is told with the tables. */
    Subcontracting subcontracting(Ground ground, BillsOfMaterial bills) {
        return new Subcontracting(
                bills,
                ways(ground.telling(new Findings()), bills, Basis.of(ground)).subcontracted());
    }

    private Ways ways(Ground ground, BillsOfMaterial bills, Basis basis) {
        return ways.of(basis, ground.findings(), own -> ways(ground.telling(own), bills));
    }

    private static Ways ways(Ground ground, BillsOfMaterial bills) {
        ReorderPoints points = new ReorderPoints(ground);
        Sourcing sourcing = new Sourcing(
                new Routes(ground.books()),
                bills,
                new SupplierChoices(ground.books(), ground.calendars().asOf()),
                points);
        List<Supply> supplies = new ArrayList<>();
        for (SiteDescribed site : ground.books().sites()) {
            for (ItemDescribed item : ground.books().items()) {
                if (!bills.isKit(item, site)) {
                    supplies.add(sourcing.of(item, site));
                }
            }
        }
        return new Ways(points, List.copyOf(supplies), components(supplies, bills), subcontracted(supplies, bills));
    }

    private static Map<ItemAtSite, Supply> subcontracted(List<Supply> supplies, BillsOfMaterial bills) {
        return supplies.stream()
                .filter(supply -> bills.of(supply.item(), supply.site()).stream()
                        .anyMatch(bill -> bill.kind() == BillKind.SUBCONTRACT))
                .collect(Collectors.toUnmodifiableMap(Supply::node, Function.identity()));
    }

    private static Set<ItemAtSite> components(List<Supply> supplies, BillsOfMaterial bills) {
        Set<ItemAtSite> components = new HashSet<>();
        supplies.stream()
                .filter(supply -> supply.source() == Source.MAKE || supply.source() == Source.SUBCONTRACT)
                .forEach(supply -> bills.below(supply.item(), supply.site())
                        .forEach(component -> components.add(
                                new ItemAtSite(component, supply.site().site()))));
        return Set.copyOf(components);
    }

    /** Each item at each site that it has a way to, or is asked for at. */
    private static List<Supply> supplies(Wish wish) {
        Ways ways = wish.ways();
        return ways.all().stream()
                .filter(supply -> supply.source() != Source.NONE
                        || wish.asked().contains(supply.node())
                        || ways.components().contains(supply.node())
                        || ways.points().has(supply.node()))
                .toList();
    }
}
