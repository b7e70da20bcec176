package org.throughline.systempages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.configuration.OdooSettings;
import org.throughline.exchange.Exchange;
import org.throughline.exchange.ExchangeStatus;
import org.throughline.exchange.InterfaceState;
import org.throughline.exchange.InterfaceStatus;
import org.throughline.exchange.ParkedRow;
import org.throughline.exchange.Request;
import org.throughline.exchange.Wish;
import org.throughline.pages.Action;
import org.throughline.pages.Answer;
import org.throughline.pages.Export;
import org.throughline.pages.KeyWatch;
import org.throughline.pages.Live;
import org.throughline.pages.Notice;
import org.throughline.pages.Outcome;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Sorting;
import org.throughline.pages.Station;
import org.throughline.pages.Texts;
import org.throughline.pages.Visit;
import org.throughline.security.Role;

/** Whether every interface is healthy, how far the first reading has come, and what can be done about trouble. */
public final class InterfacesPage implements Page<InterfacesPage.Interfaces> {

    /** Who sees parked rows, which may hold anything, and may ask something of an interface. */
    static final Set<Role> KEEPERS = Set.of(Role.INTEGRATOR, Role.ADMINISTRATOR);

    private static final Parameter NAME = Parameter.text("interface", "interfaces.parameter.interface");
    private static final String CONFIRMED = "yes";
    private static final int PARKED_MAX = 100;

    private final Exchange exchange;
    private final OdooSettings odoo;
    private final KeyWatch key;
    private final Live live;
    private final InstantSource clock;
    private final Texts texts;

    /** For this exchange. */
    public InterfacesPage(Exchange exchange, OdooSettings odoo, KeyWatch key, Live live, InstantSource clock) {
        this.exchange = exchange;
        this.odoo = odoo;
        this.key = key;
        this.live = live;
        this.clock = clock;
        this.texts = Texts.english(List.of("frame", "interfaces"));
    }

    /**
     * What it shows.
     *
     * @param at when it was looked up
     * @param connected whether Odoo is named in the settings; without it nothing is read
     * @param complete whether everything that a plan needs was read once
     * @param unquietSince since when the other system has not stood still; absent where it has
     * @param keeper whether the visitor may see parked rows and ask something of an interface
     * @param interfaces those in trouble first, then by name
     * @param chosen the one that was asked for, in detail
     * @param key what is to be said of the key for Odoo; empty while nothing is
     */
    public record Interfaces(
            Instant at,
            boolean connected,
            boolean complete,
            Optional<Instant> unquietSince,
            boolean keeper,
            List<InterfaceLine> interfaces,
            Optional<InterfaceDetail> chosen,
            Optional<KeyWatch.Warning> key) {

        public Interfaces {
            interfaces = List.copyOf(interfaces);
        }

        /** How many were read from the first row to the last. */
        public long loaded() {
            return interfaces.stream().filter(InterfaceLine::loaded).count();
        }

        /** How many have to be read: all but those whose modules are not installed. */
        public long needed() {
            return interfaces.stream()
                    .filter(line -> line.state() != InterfaceState.UNNEEDED)
                    .count();
        }

        /** How many are in this state. */
        public long count(InterfaceState state) {
            return interfaces.stream().filter(line -> line.state() == state).count();
        }

        /** Rows of all interfaces that could not be understood. */
        public long parked() {
            return interfaces.stream().mapToLong(InterfaceLine::parked).sum();
        }
    }

    /** What was asked of an interface and is not done yet. */
    public record OpenWish(Wish wish, String askedBy, Instant askedAt) {}

    /** What is filled in: which interface is meant, and whether the harm that may come of it was seen. */
    public record InterfaceForm(String name, String confirmed) {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.INTERFACES);
    }

    @Override
    public Class<Interfaces> contentType() {
        return Interfaces.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.INTERFACES_TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(new Export(
                "interfaces",
                visit -> Optional.of(InterfaceLine.TABLE.sheet(
                        InterfaceLine.TABLE
                                .sorted(lines(exchange.status(), clock.instant()), Sorting.of(visit))
                                .stream()))));
    }

    /** Those in trouble first, then by name. */
    private List<InterfaceLine> lines(ExchangeStatus status, Instant now) {
        Map<String, Long> records = exchange.records();
        return status.interfaces().stream()
                .map(one -> InterfaceLine.of(
                        one, records.getOrDefault(one.declaration().name(), 0L), now))
                .sorted(Comparator.comparing((InterfaceLine line) -> !line.troubled())
                        .thenComparing(InterfaceLine::name))
                .toList();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(NAME, Parameter.sortOf(InterfaceLine.TABLE));
    }

    @Override
    public Answer<Interfaces> show(Visit visit) {
        ExchangeStatus status = exchange.status();
        Optional<String> wanted = visit.parameter(NAME).filter(name -> !name.isEmpty());
        Optional<InterfaceStatus> found = wanted.flatMap(name ->
                status.interfaces().stream().filter(one -> isNamed(one, name)).findFirst());
        if (wanted.isPresent() && found.isEmpty()) {
            return new Answer.Missing<>(wanted.get());
        }
        Instant now = clock.instant();
        boolean keeper = isKeeper(visit);
        List<InterfaceLine> lines = lines(status, now);
        return new Answer.Shown<>(new Interfaces(
                now,
                odoo instanceof OdooSettings.Connected,
                status.complete(),
                status.unquietSince().instant(),
                keeper,
                InterfaceLine.TABLE.sorted(lines, Sorting.of(visit)),
                found.map(one -> detail(one, lines, keeper)),
                key.warning()));
    }

    @Override
    public List<Action<?>> actions() {
        return List.of(
                new Action<>("run", InterfaceForm.class, (visit, form) -> ask(visit, form, Wish.RUN_NOW)),
                new Action<>("replay", InterfaceForm.class, (visit, form) -> ask(visit, form, Wish.REPLAY_PARKED)),
                new Action<>("reload", InterfaceForm.class, this::reload),
                new Action<>("cancel", InterfaceForm.class, this::cancel),
                new Action<>("resume", InterfaceForm.class, (visit, form) -> ask(visit, form, Wish.RESUME)));
    }

    private InterfaceDetail detail(InterfaceStatus status, List<InterfaceLine> lines, boolean keeper) {
        String name = status.declaration().name();
        List<ParkedRow> parked = keeper ? exchange.parked(name, PARKED_MAX) : List.of();
        List<OpenWish> open = exchange.openRequests().stream()
                .filter(request -> request.interfaceName().equals(name))
                .map(InterfacesPage::openWish)
                .toList();
        return new InterfaceDetail(
                lines.stream()
                        .filter(line -> line.name().equals(name))
                        .findFirst()
                        .orElseThrow(),
                InterfaceDetail.Declared.of(status.declaration()),
                parked,
                open);
    }

    private static OpenWish openWish(Request request) {
        return new OpenWish(request.wish(), request.askedBy(), request.askedAt());
    }

    /** Reading everything anew takes long and burdens the other system, so it is asked twice. */
    private Outcome reload(Visit visit, InterfaceForm form) {
        return form.confirmed().equals(CONFIRMED)
                ? ask(visit, form, Wish.RELOAD)
                : new Outcome.Rejected(Map.of("confirmed", texts.of("interfaces.problem.unconfirmed")));
    }

    /** What has ended meanwhile cannot be cancelled, and a first reading never: every plan waits for it. */
    private Outcome cancel(Visit visit, InterfaceForm form) {
        boolean cancellable =
                exchange.status().interfaces().stream().anyMatch(one -> isNamed(one, form.name()) && one.cancellable());
        if (isKeeper(visit) && !cancellable) {
            return new Outcome.Rejected(Map.of("name", texts.of("interfaces.problem.not-reloading", form.name())));
        }
        return form.confirmed().equals(CONFIRMED) || !isKeeper(visit)
                ? ask(visit, form, Wish.CANCEL)
                : new Outcome.Rejected(Map.of("confirmed", texts.of("interfaces.problem.unconfirmed")));
    }

    private Outcome ask(Visit visit, InterfaceForm form, Wish wish) {
        if (!isKeeper(visit)) {
            return new Outcome.Rejected(Map.of("", texts.of("interfaces.problem.role")));
        }
        if (exchange.status().interfaces().stream().noneMatch(one -> isNamed(one, form.name()))) {
            return new Outcome.Rejected(Map.of("name", texts.of("interfaces.problem.unknown", form.name())));
        }
        exchange.request(form.name(), wish, visit.visitor().actor().name());
        live.publish(Live.INTERFACES_TOPIC);
        return new Outcome.Done(Notice.of(texts.of("interfaces.done." + InterfaceLine.word(wish), form.name())));
    }

    private static boolean isNamed(InterfaceStatus status, String name) {
        return status.declaration().name().equals(name);
    }

    private static boolean isKeeper(Visit visit) {
        return visit.visitor().account().hasOneOf(KEEPERS);
    }
}
