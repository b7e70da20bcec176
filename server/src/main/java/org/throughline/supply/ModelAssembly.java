package org.throughline.supply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.configuration.PlanSettings;
import org.throughline.enterprise.EnterpriseSnapshot;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.UnitDescribed;
import org.throughline.planning.PlanningModel;
import org.throughline.planning.PlanningOptions;
import org.throughline.structure.Source;

/**
 * Makes one model for the planning engine from the books as they stand: which field comes from where is told in {@code
 * docs/integrating/odoo-to-plan.md}. The same books, instant and settings always give the same model.
 */
public final class ModelAssembly {

    private final PlanSettings settings;
    private final MasterData masterData = new MasterData();
    private final Kept<Named, Labels> names = new Kept<>();

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
        Findings findings = new Findings();
        Books books = new Books(snapshot);
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
        return new Work(ground, settings, masterData).assembly();
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

    /** One model being made: the tables in the order in which they need each other. */
    private static final class Work {

        private final Ground ground;
        private final PlanSettings settings;
        private final MasterData masterData;
        private final Money money;
        private final BillsOfMaterial bills;
        private final Arrivals arrivals;
        private final OpenDemand demand;
        private final OwedComponents owed;
        private final StockTable stock;

        Work(Ground ground, PlanSettings settings, MasterData masterData) {
            this.ground = ground;
            this.settings = settings;
            this.masterData = masterData;
            money = new Money(ground.books(), ground.calendars().asOf(), ground.findings());
            ItemTable items = new ItemTable(ground, money);
            bills = new BillsOfMaterial(ground.books());
            Transfers transfers = new Transfers(ground);
            List<Arrival> ordered = new ArrayList<>(new PurchaseArrivals(ground, money, bills).arrivals());
            ordered.addAll(new ProductionArrivals(ground).arrivals());
            arrivals = new Arrivals(ground, transfers, ordered);
            Needs needs = new Needs(ground, transfers);
            Reserved reserved = new Reserved(ground, transfers, List.copyOf(needs.all()));
            demand = new OpenDemand(ground, needs, reserved, new SalesPrices(ground, money, items, needs));
            owed = new OwedComponents(ground, arrivals, needs, reserved);
            stock = new StockTable(ground, arrivals, transfers, reserved);
        }

        Assembly assembly() {
            PlanningModel model = model(masterData.tables(ground, bills, this::supplies));
            return new Assembly(
                    options(),
                    ground.calendars().zones(),
                    money.currency().orElseThrow(),
                    model,
                    ground.labels(),
                    new Links(arrivals.links(), demand.links(), owed.links()),
                    ground.findings().marks(),
                    ground.findings().problems(),
                    stock.consigned());
        }

        private PlanningOptions options() {
            return new PlanningOptions(
                    ground.calendars().asOf(),
                    settings.horizonDays(),
                    settings.releaseWindowDays(),
                    settings.rescheduleInDays(),
                    settings.rescheduleOutDays());
        }

        private PlanningModel model(MasterTables tables) {
            return new PlanningModel(
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
                    arrivals.rows(),
                    owed.rows(),
                    demand.rows(),
                    List.of());
        }

        /** Each item at each site that it has a way to, or is asked for at. */
        private List<Supply> supplies(MasterData.Ways ways) {
            Set<ItemAtSite> asked = asked();
            return ways.all().stream()
                    .filter(supply -> supply.source() != Source.NONE
                            || asked.contains(supply.node())
                            || ways.components().contains(supply.node())
                            || ways.points().has(supply.node()))
                    .toList();
        }

        private Set<ItemAtSite> asked() {
            return Stream.of(
                            demand.links().stream().map(link -> new ItemAtSite(link.item(), link.site())),
                            owed.links().stream().map(link -> new ItemAtSite(link.item(), link.site())),
                            arrivals.links().stream().map(link -> new ItemAtSite(link.item(), link.site())))
                    .flatMap(nodes -> nodes)
                    .collect(Collectors.toSet());
        }
    }
}
