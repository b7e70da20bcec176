package org.throughline.itempages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.itempages.PeggingGroups.Group;
import org.throughline.itempages.PeggingView.Node;
import org.throughline.pages.Frame;
import org.throughline.pages.Written;
import org.throughline.supply.PeggingGraph.Kind;

/** What the boxes of a picture of pegging say. */
final class PeggingWords {

    private static final int NAMES_MAX = 12;
    private static final int PLACES = 2;

    private final Frame frame;
    private final String currency;

    PeggingWords(Frame frame, String currency) {
        this.frame = frame;
        this.currency = currency;
    }

    /** Four lines: what it is, how much of what, of or for whom, and when. */
    List<String> large(Node node) {
        return List.of(title(node), amount(node) + " " + node.item().name(), whom(node), standing(node));
    }

    /** Three lines: what it is, of which item or for whom, how much and when; what matters more stands first. */
    List<String> compact(Group group) {
        Node node = group.first();
        if (group.isQuiet()) {
            return quietLines(group);
        }
        return group.isSingle()
                ? List.of(title(node), whose(node), figures(group))
                : List.of(node.item().name(), several(group), figures(group));
    }

    /** Four lines, each with one thing only, for boxes that are narrow. */
    List<String> narrow(Group group) {
        Node node = group.first();
        if (group.isQuiet()) {
            return quietLines(group);
        }
        return group.isSingle()
                ? List.of(title(node), whose(node), worth(node), standing(node))
                : List.of(node.item().name(), several(group), sum(group), worthTogether(node, money(group)));
    }

    private String worth(Node node) {
        return node.money().signum() == 0 ? amount(node) : currency + " " + Written.money(node.money());
    }

    /** What the demands of a group are worth, marked where they are late. */
    private String worthTogether(Node node, String money) {
        if (!node.late()) {
            return money;
        }
        return "▲ " + (money.isEmpty() ? text("late") : money);
    }

    /** For whom it is where somebody ordered it, else the item. */
    private static String whose(Node node) {
        return node.asks() && !node.partner().name().isEmpty()
                ? node.partner().name()
                : node.item().name();
    }

    private List<String> quietLines(Group group) {
        return List.of(text("parts", group.nodes().size()), text("from-stock", fromStock(group)));
    }

    private String figures(Group group) {
        Node node = group.first();
        if (group.isSingle()) {
            return node.late() ? joined(standing(node), amount(node)) : joined(amount(node), standing(node));
        }
        return node.late() ? joined("▲ " + text("late"), money(group), sum(group)) : joined(sum(group), money(group));
    }

    private static String sum(Group group) {
        return Written.amount(group.sum(Node::quantity)) + " " + group.first().unit();
    }

    private static long fromStock(Group group) {
        return group.nodes().stream().filter(node -> node.due().isEmpty()).count();
    }

    /** All of it as one sentence. */
    String sentence(Group group) {
        String what = group.isQuiet() ? quiet(group) : group.isSingle() ? single(group) : all(group);
        String said = group.first().chosen() ? text("chosen") + ": " + what : what;
        return group.more() == 0 ? said : said + ". " + text("more", group.more());
    }

    private String single(Group group) {
        Node node = group.first();
        return Stream.of(
                        node.name().isEmpty() ? word(node) : word(node) + " " + node.name(),
                        shared(node),
                        node.partner().name(),
                        node.due().isEmpty() ? "" : text(node.asks() ? "needed-on" : "due-on", frame.day(node.due())),
                        node.comes().isEmpty() ? "" : text("there-on", frame.day(node.comes())),
                        node.late() ? lateness(node) : "",
                        money(group))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String all(Group group) {
        Node node = group.first();
        return joined(together(group), sum(group), node.late() ? text("late") : "", money(group), text("take-apart"));
    }

    private String quiet(Group group) {
        String names = group.nodes().stream()
                .map(node -> node.item().name())
                .distinct()
                .limit(NAMES_MAX)
                .collect(Collectors.joining(", "));
        return joined(
                text("parts", group.nodes().size()) + ": " + names,
                text("from-stock", fromStock(group)),
                text("take-apart"));
    }

    private String shared(Node node) {
        String all = amount(node) + " " + node.item().name();
        return node.site().name().isEmpty()
                ? all
                : all + " " + text("at", node.site().name());
    }

    private String several(Group group) {
        return text("several." + group.first().word(), group.nodes().size());
    }

    private String together(Group group) {
        return text("titled", group.first().item().name(), several(group));
    }

    private String title(Node node) {
        return switch (node.kind()) {
            case RECEIPT, DEMAND, FORECAST -> node.name();
            case PLANNED, STOCK, SUBCONTRACT_STOCK, SAFETY_STOCK -> word(node);
            case MISSING -> node.late() ? "▲ " + word(node) : word(node);
        };
    }

    String word(Node node) {
        return text("kind." + node.word());
    }

    /** So much of so much, where not all of it hangs on what was chosen. */
    private String amount(Node node) {
        String all = Written.amount(node.quantity()) + " " + node.unit();
        return node.share().compareTo(node.quantity()) < 0
                ? text("of-all", Written.amount(rough(node.share())), all)
                : all;
    }

    /** Shares are quotients: two places say enough, unless they say nothing. */
    private static BigDecimal rough(BigDecimal share) {
        BigDecimal rounded = share.setScale(PLACES, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? share : rounded;
    }

    private String whom(Node node) {
        String whom = Stream.of(node.partner().name(), node.site().name())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        return joined(node.money().signum() == 0 ? "" : currency + " " + Written.money(node.money()), whom);
    }

    private String standing(Node node) {
        if (node.late()) {
            return "▲ " + lateness(node);
        }
        String day = node.kind() == Kind.DEMAND || node.kind() == Kind.FORECAST ? node.due() : node.comes();
        return frame.shortDay(day);
    }

    private String lateness(Node node) {
        if (node.neverComes()) {
            return text("never");
        }
        return node.lateDays() == 0 ? text("late") : text("days-late", node.lateDays());
    }

    private String money(Group group) {
        BigDecimal money = group.sum(Node::money);
        return money.signum() == 0 ? "" : currency + " " + Written.money(money);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(Lettering.BETWEEN));
    }

    String text(String key, Object... values) {
        return frame.text("pegging." + Objects.requireNonNull(key), values);
    }
}
