package org.throughline.trials.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.throughline.trials.odoo.InventedCompany.Balance;
import org.throughline.trials.odoo.InventedCompany.Bill;
import org.throughline.trials.odoo.InventedCompany.Kind;
import org.throughline.trials.odoo.InventedCompany.Line;
import org.throughline.trials.odoo.InventedCompany.Part;
import org.throughline.trials.odoo.InventedCompany.Point;
import org.throughline.trials.odoo.InventedCompany.Product;
import org.throughline.trials.odoo.InventedCompany.Production;
import org.throughline.trials.odoo.InventedCompany.Purchase;
import org.throughline.trials.odoo.InventedCompany.Sale;
import org.throughline.trials.odoo.InventedCompany.Size;
import org.throughline.trials.odoo.InventedCompany.Step;
import org.throughline.trials.odoo.InventedCompany.Term;
import org.throughline.trials.odoo.InventedCompany.WorkCenter;

/** Makes up a company: the same one for the same size, seed and day, on every machine. Pure. */
final class Invention {

    private static final int SUBCONTRACTORS = 4;
    private static final int CUSTOMERS = 120;
    private static final int DAYS = 60;
    private static final List<String> STEPS = List.of("Cut", "Drill", "Mill", "Weld", "Paint", "Assemble", "Test");
    private static final List<String> GOODS = List.of(
            "Bearing", "Bolt", "Bracket", "Cable", "Casting", "Cover", "Flange", "Gasket", "Profile", "Sensor",
            "Shaft");
    private static final List<String> UNITS = List.of("Block", "Drive", "Frame", "Gear", "Housing", "Pump", "Valve");

    /** How many parts a structure has; four or five of them on average. */
    private static final List<Integer> PARTS = List.of(3, 3, 3, 4, 4, 4, 5, 5, 6, 8);

    /** Shares of structures, in percent, that are on each level or below it; the lowest level has bought parts only. */
    private static final int[] LEVELS = {35, 65, 85, 100};

    private final Size size;
    private final LocalDate today;
    private final SplittableRandom chance;
    private final int suppliers;

    private Invention(Size size, long seed, LocalDate today) {
        this.size = size;
        this.today = today;
        this.chance = new SplittableRandom(seed);
        this.suppliers = Math.max(2, size.bought() / 40);
    }

    /** A company of this size whose orders lie in the sixty days from this one on. */
    static InventedCompany of(Size size, long seed, LocalDate today) {
        Invention here = new Invention(size, seed, today);
        List<WorkCenter> workCenters = list(STEPS.size() * 2, here::workCenter);
        List<Bill> bills = list(size.structures(), here::bill);
        List<Product> products = list(size.products(), number -> here.product(number, bills));
        return new InventedCompany(
                workCenters,
                list(here.suppliers, number -> "Supplier %03d".formatted(number + 1)),
                list(SUBCONTRACTORS, number -> "Subcontractor %d".formatted(number + 1)),
                list(CUSTOMERS, number -> "Customer %03d".formatted(number + 1)),
                products,
                bills,
                here.balances(products, bills),
                here.productions(bills),
                list(size.purchases(), number -> here.purchase(number, products, bills)),
                here.sales(products, bills),
                here.points(bills));
    }

    private static <T> List<T> list(int count, IntFunction<T> thing) {
        return IntStream.range(0, count).mapToObj(thing).toList();
    }

    private WorkCenter workCenter(int number) {
        String step = STEPS.get(number % STEPS.size());
        return new WorkCenter(
                "%s%d".formatted(step.substring(0, 2).toUpperCase(Locale.ROOT), number / STEPS.size() + 1),
                "%s %d".formatted(step, number / STEPS.size() + 1),
                between(0, 15),
                between(0, 10));
    }

    private static int level(int bill, int bills) {
        int share = bill * 100 / bills;
        return (int) Arrays.stream(LEVELS).filter(upTo -> upTo <= share).count();
    }

    /** Of sixteen or seventeen structures, one each is sent out or a kit; kits stand above the lowest level. */
    private static Kind kind(int bill, int level) {
        if (bill % 17 == 3) {
            return Kind.SENT_OUT;
        }
        return level > 0 && bill % 16 == 7 ? Kind.KIT : Kind.MADE;
    }

    private Bill bill(int number) {
        int level = level(number, size.structures());
        Kind kind = kind(number, level);
        int steps = kind == Kind.MADE ? between(0, 2) : 0;
        return new Bill(
                size.bought() + number, kind, between(0, 3), number % SUBCONTRACTORS, parts(level), list(steps, _ -> {
                    int workCenter = chance.nextInt(STEPS.size() * 2);
                    return new Step(STEPS.get(workCenter % STEPS.size()), workCenter, between(1, 20));
                }));
    }

    /** Of lower levels only, so that no structure goes into itself; one at least is of the level just below. */
    private List<Part> parts(int level) {
        int lower = level == 0 ? 0 : first(level);
        Set<Integer> chosen = new TreeSet<>();
        if (level > 0) {
            int least = first(level - 1);
            chosen.add(size.bought() + between(least, lower - 1));
        }
        int count = PARTS.get(chance.nextInt(PARTS.size()));
        while (chosen.size() < count) {
            boolean made = lower > 0 && chance.nextInt(100) < 25;
            chosen.add(made ? size.bought() + chance.nextInt(lower) : chance.nextInt(size.bought()));
        }
        return chosen.stream().map(product -> new Part(product, share(product))).toList();
    }

    /** The first structure of a level. */
    private int first(int level) {
        return level == 0 ? 0 : Math.ceilDiv(LEVELS[level - 1] * size.structures(), 100);
    }

    private BigDecimal share(int product) {
        return isWeighed(product) ? BigDecimal.valueOf(between(5, 250), 2) : BigDecimal.valueOf(between(1, 6));
    }

    private boolean isWeighed(int product) {
        return product < size.bought() && product % 12 == 5;
    }

    private Product product(int number, List<Bill> bills) {
        boolean bought = number < size.bought();
        int bill = number - size.bought();
        boolean made = !bought && bills.get(bill).kind() == Kind.MADE;
        String name = bought ? GOODS.get(number % GOODS.size()) : UNITS.get(number % UNITS.size());
        BigDecimal cost = BigDecimal.valueOf(bought ? between(50, 8_000) : between(2_000, 90_000), 2);
        List<Term> terms = new ArrayList<>();
        if (bought) {
            terms.add(new Term(number % suppliers, between(2, 45), between(0, 5) * 10, cost));
            if (chance.nextInt(100) < 20) {
                terms.add(new Term((number + 1) % suppliers, between(2, 20), 0, cost.add(BigDecimal.ONE)));
            }
        } else if (bills.get(bill).kind() == Kind.SENT_OUT) {
            terms.add(new Term(bills.get(bill).subcontractor(), between(5, 20), 0, cost));
        }
        return new Product(
                "%s-%05d".formatted(bought ? "B" : "M", bought ? number : bill),
                "%s %05d".formatted(name, number),
                isWeighed(number),
                (bought || made) && number % 25 == 9,
                cost,
                terms);
    }

    /** Three of five bought products lie in stock, and one of five that are made. */
    private List<Balance> balances(List<Product> products, List<Bill> bills) {
        List<Balance> balances = new ArrayList<>();
        for (int product = 0; product < products.size(); product++) {
            boolean bought = product < size.bought();
            boolean kept = bought || bills.get(product - size.bought()).kind() == Kind.MADE;
            if (kept && chance.nextInt(100) < (bought ? 60 : 20)) {
                int heaps = products.get(product).lots() ? between(1, 3) : 1;
                balances.add(new Balance(product, heaps, bought ? between(20, 400) : between(1, 30)));
            }
        }
        return balances;
    }

    private List<Production> productions(List<Bill> bills) {
        List<Integer> made = numbers(bills.size(), bill -> bills.get(bill).kind() == Kind.MADE);
        return list(
                size.orders(),
                number -> new Production(
                        pick(made),
                        between(1, 40),
                        today.plusDays((long) number * DAYS / size.orders()).atTime(between(5, 14), 0),
                        number % 3 == 0));
    }

    private Purchase purchase(int number, List<Product> products, List<Bill> bills) {
        boolean sentOut = number % 20 == 7;
        List<Integer> outside = numbers(bills.size(), bill -> bills.get(bill).kind() == Kind.SENT_OUT);
        int partner = sentOut ? bills.get(pick(outside)).subcontractor() : chance.nextInt(suppliers);
        List<Integer> theirs = sentOut
                ? outside.stream()
                        .filter(bill -> bills.get(bill).subcontractor() == partner)
                        .map(bill -> size.bought() + bill)
                        .toList()
                : numbers(size.bought(), product -> product % suppliers == partner);
        return new Purchase(sentOut, partner, lines(sentOut ? between(1, 2) : between(3, 7), theirs, products));
    }

    /** Kits and what is made, of the upper levels. */
    private List<Sale> sales(List<Product> products, List<Bill> bills) {
        List<Integer> sold = numbers(
                size.products(),
                product -> product >= size.bought() + first(2)
                        && bills.get(product - size.bought()).kind() != Kind.SENT_OUT);
        return list(
                size.sales(),
                _ -> new Sale(
                        chance.nextInt(CUSTOMERS),
                        today.plusDays(between(2, DAYS)),
                        lines(between(2, 4), sold, products)));
    }

    /** At most as many as asked for, each of another product. */
    private List<Line> lines(int count, List<Integer> candidates, List<Product> products) {
        Set<Integer> chosen = new TreeSet<>();
        for (int line = 0; line < count; line++) {
            chosen.add(pick(candidates));
        }
        return chosen.stream()
                .map(product -> new Line(
                        product,
                        product < size.bought() ? between(2, 30) * 10 : between(1, 12),
                        products.get(product).cost(),
                        today.plusDays(between(-7, DAYS - 10))))
                .toList();
    }

    /** Kits have none: Odoo refuses them. */
    private List<Point> points(List<Bill> bills) {
        List<Integer> allowed = numbers(
                size.products(),
                product -> product < size.bought()
                        || bills.get(product - size.bought()).kind() != Kind.KIT);
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < size.points()) {
            chosen.add(pick(allowed));
        }
        return chosen.stream()
                .map(product -> {
                    int least = between(1, 10) * 5;
                    return new Point(product, least, least * between(2, 4));
                })
                .toList();
    }

    private static List<Integer> numbers(int count, IntPredicate wanted) {
        return IntStream.range(0, count).filter(wanted).boxed().toList();
    }

    /** Both included. */
    private int between(int least, int most) {
        return chance.nextInt(least, most + 1);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
