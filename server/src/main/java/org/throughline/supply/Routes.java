package org.throughline.supply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.events.CategoryId;
import org.throughline.events.CompanyId;
import org.throughline.events.EnterpriseFact.SiteDescribed;
import org.throughline.events.ItemFact.BillKind;
import org.throughline.events.ItemFact.CategoryDescribed;
import org.throughline.events.ItemFact.ItemDescribed;
import org.throughline.events.ItemFact.RouteDescribed;
import org.throughline.events.ItemFact.RuleAction;
import org.throughline.events.ItemFact.RuleDescribed;
import org.throughline.events.ItemFamilyId;
import org.throughline.events.LocationId;
import org.throughline.events.RouteId;
import org.throughline.events.SiteId;
import org.throughline.events.SiteReference;
import org.throughline.events.Standing;

/**
 * Finds how an item comes to a site, by the rules of its routes.
 *
 * <p>Source: {@code stock.rule._get_rule} of Odoo 19. For the place where stock is kept, then for the root of the site:
 * the route that a reorder point prefers; the routes of the item, then of its category and those above, each by rank;
 * the routes of the site by rank, those that make only where the item has a bill and those that buy only where it
 * has a supplier. Within a route a rule of the site stands before one of all sites, then rank decides. A rule that
 * fetches is followed to where it fetches from.
 */
final class Routes {

    private final Books books;
    private final Map<RouteId, RouteDescribed> routes = new HashMap<>();
    private final Map<RouteId, List<RuleDescribed>> rules;
    private final Map<CategoryId, CategoryDescribed> categories = new HashMap<>();
    private final Set<ItemFamilyId> made;
    private final Set<ItemFamilyId> bought;
    private final Map<Choice, Optional<Way>> ways = new HashMap<>();

    /** All of an item and a site that decides on the way; few of them differ. */
    private record Choice(
            SiteId site,
            RouteId preferred,
            List<RouteId> ofItem,
            CategoryId category,
            boolean isMade,
            boolean isBought) {}

    Routes(Books books) {
        this.books = books;
        var items = books.snapshot().items();
        items.routes().stream()
                .filter(route -> route.standing() == Standing.IN_USE)
                .forEach(route -> routes.put(route.route(), route));
        rules = items.rules().stream()
                .filter(rule -> rule.standing() == Standing.IN_USE && rule.action() != RuleAction.PUSH)
                .sorted(Comparator.comparingInt(RuleDescribed::rank).thenComparing(RecordOrder.by(RuleDescribed::rule)))
                .collect(Collectors.groupingBy(RuleDescribed::route));
        items.categories().forEach(category -> categories.put(category.category(), category));
        made = items.billsOfMaterial().stream()
                .filter(bill -> bill.standing() == Standing.IN_USE && bill.kind() == BillKind.NORMAL)
                .map(bill -> bill.family())
                .collect(Collectors.toSet());
        bought = items.supplierTerms().stream()
                .filter(term -> term.standing() == Standing.IN_USE)
                .map(term -> term.family())
                .collect(Collectors.toSet());
    }

    /** The way by which the item comes to the site; empty where no rule brings it there. */
    Optional<Way> to(SiteDescribed site, ItemDescribed item, RouteId preferred) {
        Choice choice = new Choice(
                site.site(),
                preferred,
                item.routes(),
                item.category(),
                made.contains(item.family()),
                bought.contains(item.family()));
        return ways.computeIfAbsent(
                choice,
                _ -> new Search(site, choice).from(site.stock()).or(() -> new Search(site, choice).from(site.root())));
    }

    /** One walk against the flow of the goods; no place is passed twice. */
    private final class Search {

        private final SiteDescribed site;
        private final List<List<RouteId>> choices;
        private final Set<LocationId> passed = new HashSet<>();
        private BigDecimal days = BigDecimal.ZERO;

        Search(SiteDescribed site, Choice choice) {
            this.site = site;
            choices = List.of(
                    List.of(choice.preferred()),
                    routesOf(choice),
                    byRank(site.routes()).stream()
                            .filter(route -> serves(route, choice))
                            .toList());
        }

        Optional<Way> from(LocationId place) {
            Optional<RuleDescribed> found = choices.stream()
                    .flatMap(List::stream)
                    .flatMap(route -> ruleTo(place, route).stream())
                    .findFirst();
            return found.flatMap(rule -> follow(rule, place));
        }

        private Optional<Way> follow(RuleDescribed rule, LocationId place) {
            return switch (rule.action()) {
                case MAKE -> Optional.of(new Way.Made(days));
                case BUY -> Optional.of(new Way.Bought(days));
                case PUSH -> Optional.empty();
                case PULL -> passed.add(place) ? fetch(rule) : Optional.empty();
            };
        }

        private Optional<Way> fetch(RuleDescribed rule) {
            days = days.add(BigDecimal.valueOf(Math.max(0, rule.leadTimeDays())));
            if (rule.from().value().isEmpty()) {
                return Optional.empty();
            }
            LocationId source = new LocationId(rule.from().value());
            Optional<SiteId> owner = books.siteOf(source);
            if (owner.isPresent() && !owner.get().equals(site.site())) {
                return Optional.of(new Way.Fetched(owner.get(), days));
            }
            return ruleTo(source, rule.route())
                    .flatMap(next -> follow(next, source))
                    .or(() -> passed.contains(source) ? Optional.empty() : from(source));
        }

        private Optional<RuleDescribed> ruleTo(LocationId place, RouteId route) {
            RouteDescribed described = routes.get(route);
            if (described == null || !concerns(described.company(), place)) {
                return Optional.empty();
            }
            return rules.getOrDefault(route, List.of()).stream()
                    .filter(rule -> rule.to().value().equals(place.value()))
                    .filter(rule -> concerns(rule.company(), place))
                    .filter(rule -> rule.site().equals(SiteReference.NONE) || isFor(rule, place))
                    .min(Comparator.comparing(rule -> rule.site().equals(SiteReference.NONE)));
        }

        /** The goods of another company come through a place that is no site's. */
        private boolean concerns(CompanyId company, LocationId place) {
            return company.equals(CompanyId.NONE) || company.equals(site.company()) || isBetweenSites(place);
        }

        /** Into a place between sites the rule of the site that sends brings the goods. */
        private boolean isFor(RuleDescribed rule, LocationId place) {
            return rule.site().value().equals(site.site().value()) || isBetweenSites(place);
        }

        private boolean isBetweenSites(LocationId place) {
            return books.siteOf(place).isEmpty() && !place.equals(site.stock()) && !place.equals(site.root());
        }
    }

    private List<RouteId> routesOf(Choice choice) {
        Set<RouteId> ofCategories = new LinkedHashSet<>();
        Set<CategoryId> seen = new HashSet<>();
        CategoryDescribed category = categories.get(choice.category());
        while (category != null && seen.add(category.category())) {
            ofCategories.addAll(category.routes());
            category = categories.get(category.parent());
        }
        List<RouteId> all = new ArrayList<>(byRank(choice.ofItem()));
        all.addAll(byRank(ofCategories));
        return all;
    }

    private List<RouteId> byRank(Iterable<RouteId> ids) {
        List<RouteDescribed> found = new ArrayList<>();
        for (RouteId id : ids) {
            RouteDescribed route = routes.get(id);
            if (route != null) {
                found.add(route);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(RouteDescribed::rank)
                        .thenComparing(RecordOrder.by(RouteDescribed::route)))
                .map(RouteDescribed::route)
                .toList();
    }

    private boolean serves(RouteId route, Choice choice) {
        Set<RuleAction> actions = rules.getOrDefault(route, List.of()).stream()
                .map(RuleDescribed::action)
                .collect(Collectors.toSet());
        return (!actions.contains(RuleAction.MAKE) || choice.isMade())
                && (!actions.contains(RuleAction.BUY) || choice.isBought());
    }
}
