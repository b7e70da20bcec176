package org.throughline.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.throughline.configuration.PlanSettings;
import org.throughline.enterprise.EnterpriseSnapshot;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.UnitDescribed;
import org.throughline.events.ItemId;
import org.throughline.inventory.LotBalance;
import org.throughline.items.ItemSnapshot;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.PlanningOptions;

/**
 * Makes one model for the planning engine from the books as they stand: which field comes from where is told in {@code
 * docs/integrating/odoo-to-plan.md}. The same books, instant and settings always give the same model.
 */
public final class ModelAssembly {

    private final PlanSettings settings;
    private final Derived<Catalogue.Basis, Catalogue> catalogue = new Derived<>();
    private final MasterData masterData = new MasterData();
    private final Derived<Named, Labels> names = new Derived<>();
    private final Derived<ItemSnapshot, BillsOfMaterial> structure = new Derived<>();
    private final KeptEach<Heaps.Basis, LotBalance, Heap> heaps = new KeptEach<>();
    private OrderData orders = new OrderData();
    private ReservedData reserved = new ReservedData();
    private Wanted.Keeper wants = new Wanted.Keeper();
    private StockTable.Keeper stocks = new StockTable.Keeper();

    /** What has a name in a model. */
    private record Named(EnterpriseSnapshot enterprise, List<UnitDescribed> units, List<ItemDescribed> items) {

        static Named in(Books books) {
            return new Named(
                    books.snapshot().enterprise(), books.snapshot().items().units(), books.items());
        }
    }

    /** Makes models for plans with these settings. */
    public ModelAssembly(PlanSettings settings) {
        this.settings = settings;
    }

    /** The model of the books at the instant; refused while the stock of any site is unknown. */
    public synchronized AssemblyOutcome of(BookSnapshot snapshot, Instant now) {
        try {
            return made(snapshot, now);
        } catch (RuntimeException | Error broken) {
            // Which rows are others than before was told to some of what is kept, and not to the rest.
            orders = new OrderData();
            reserved = new ReservedData();
            wants = new Wanted.Keeper();
            stocks = new StockTable.Keeper();
            throw broken;
        }
    }

    private AssemblyOutcome made(BookSnapshot snapshot, Instant now) {
        Findings findings = new Findings();
        Catalogue.Basis items = Catalogue.Basis.of(snapshot);
        Books books = new Books(snapshot, catalogue.of(items, findings, _ -> Catalogue.of(items)));
        Labels labels = names.of(Named.in(books), findings, own -> Labels.of(books, own));
        unknown(books, labels, findings);
        if (findings.block()) {
            return new AssemblyOutcome.Refused(findings.problems());
        }
        Ground ground = new Ground(
                books,
                labels,
                new SiteCalendars(books, labels, now, findings),
                new Measures(books, labels, findings),
                findings);
        return assembly(ground);
    }

    /** Unknown is not zero: a site whose stock was never counted cannot be planned, and neither can those it feeds. */
    private static void unknown(Books books, Labels labels, Findings findings) {
        if (books.sites().isEmpty()) {
            findings.problem(DataProblemCode.NO_SITE, "sites", "No site is known. Maybe nothing has been read yet.");
        }
        books.sites().stream()
                .filter(site -> !books.snapshot().stock().opened().contains(site.site()))
                .forEach(site -> findings.problem(
                        DataProblemCode.SITE_NOT_OPENED,
                        site.site(),
                        site.site(),
                        "The stock of site (%s) has not been read completely. Maybe wait for the first load."
                                .formatted(labels.sites().of(site.site()))));
        books.sites().stream()
                .filter(site -> books.company(site.company()).isEmpty())
                .forEach(site -> findings.problem(
                        DataProblemCode.SITE_WITHOUT_COMPANY,
                        site.site(),
                        site.site(),
                        "The company of site (%s) is not known. Maybe the user of the interface may not read it."
                                .formatted(labels.sites().of(site.site()))));
    }

    private Assembly assembly(Ground ground) {
        BillsOfMaterial bills = structure.of(
                ground.books().snapshot().items(), ground.findings(), own -> new BillsOfMaterial(ground.books()));
        OpenOrders open = orders.of(ground, masterData.subcontracting(ground, bills));
        Heaps.Basis places = Heaps.Basis.of(ground, open);
        List<Heap> lying =
                heaps.of(places, ground.books().snapshot().stock().balances(), new Heaps(ground, places)::of);
        Set<ItemId> others = reserved.follow(ground, open, lying);
        Wanted wanted = wants.of(ground.labels(), open, reserved, others);
        StockTable stock = stocks.of(lying, reserved, others, ground.findings());
        MasterTables tables = masterData.tables(ground, bills, open.asked());
        return new Assembly(
                options(ground.calendars().asOf()),
                ground.calendars().zones(),
                new Money(ground.books(), ground.calendars().asOf(), ground.findings())
                        .currency()
                        .orElseThrow(),
                new PlanningModel(
                        tables.items(),
                        tables.conversions(),
                        ground.calendars().sites(),
                        ground.calendars().workingWeeks(),
                        ground.calendars().exceptions(settings.horizonDays()),
                        tables.itemSites(),
                        tables.boms(),
                        tables.bomLines(),
                        tables.suppliers(),
                        stock.rows(),
                        open.receipts(),
                        wanted.allocations(),
                        wanted.demands(),
                        List.of()),
                ground.labels(),
                wanted.links(),
                ground.findings().marks(),
                ground.findings().problems(),
                stock.consigned());
    }

    private PlanningOptions options(LocalDate asOf) {
        return new PlanningOptions(
                asOf,
                settings.horizonDays(),
                settings.releaseWindowDays(),
                settings.rescheduleInDays(),
                settings.rescheduleOutDays());
    }
}
