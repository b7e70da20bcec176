package org.throughline.tradepages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.demand.Quotes;
import org.throughline.events.DemandFact.QuoteStated;
import org.throughline.itempages.Defaulted;
import org.throughline.itempages.Freshness;
import org.throughline.itempages.NamedItem;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.PlanNames;
import org.throughline.pages.Action;
import org.throughline.pages.Answer;
import org.throughline.pages.Live;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Question;
import org.throughline.pages.Station;
import org.throughline.pages.Texts;
import org.throughline.pages.Visit;
import org.throughline.pages.Written;
import org.throughline.planning.Promise;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Plans;

/** When can we deliver? Answers those who ask before they order, and keeps what was promised to them. */
public final class PromisesPage implements Page<PromisesPage.Content> {

    private static final int USUAL_DAYS = 7;

    private final Plans plans;
    private final Quotes quotes;
    private final Outlook outlook;
    private final Texts texts;
    private final PromiseKeeper keeper;

    /** Asks these plans, and keeps these quotes. */
    public PromisesPage(Plans plans, Quotes quotes, Outlook outlook) {
        this.plans = plans;
        this.quotes = quotes;
        this.outlook = outlook;
        texts = Texts.english(List.of("frame", "promises"));
        keeper = new PromiseKeeper(plans, quotes, outlook.lines(), texts);
    }

    /**
     * What it shows.
     *
     * @param form what the form begins with; empty without a plan
     * @param answers to what is asked in the address
     * @param kept what was promised and is kept
     */
    public record Content(Freshness freshness, Optional<Form> form, List<PromiseAnswer> answers, List<Kept> kept) {

        /** Copies the lists. */
        public Content {
            answers = List.copyOf(answers);
            kept = List.copyOf(kept);
        }
    }

    /**
     * What the form offers.
     *
     * @param problems what is wrong with what was typed, by field
     * @param several what was asked in lines
     */
    public record Form(
            Asking asking,
            Map<String, String> problems,
            Several several,
            List<String> sites,
            String firstDay,
            String lastDay,
            String until) {

        /** Copies the problems and the sites. */
        public Form {
            problems = Map.copyOf(problems);
            sites = List.copyOf(sites);
        }

        /** What is wrong with a field; empty where nothing is. */
        public String problem(String field) {
            return problems.getOrDefault(field, "");
        }

        /** Whether this answer says nothing but what stands beside the fields. */
        public boolean says(PromiseAnswer answer) {
            return !problems.isEmpty() && answer.asking().equals(asking);
        }
    }

    /**
     * Several questions at once.
     *
     * @param lines as they were typed
     * @param how what their answers stand on
     * @param ways what they can stand on
     */
    public record Several(String lines, String how, List<Way> ways) {

        /** Copies the ways. */
        public Several {
            ways = List.copyOf(ways);
        }

        /** How many are kept at once: keeping asks by planning. */
        public int keptMost() {
            return PromiseBasis.PLAN.askingsMax();
        }
    }

    /** What a promise can stand on, and how many questions are answered at once then. */
    public record Way(String how, int most) {}

    /**
     * A batch of questions of a program.
     *
     * @param how what the answers stand on: {@code plan}, which it is when left out, or {@code stock}
     */
    public record Asked(String how, List<Asking> inquiries) {

        /** Copies the inquiries. */
        public Asked {
            inquiries = List.copyOf(inquiries);
        }
    }

    /** An answer to each question of a batch, in their order. */
    public record Answered(Freshness freshness, List<PromiseAnswer> answers) {

        /** Copies the answers. */
        public Answered {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Something that was promised and is kept.
     *
     * @param counted whether the plan as it stands has it among its demands
     * @param comes when the plan would serve it; empty where never, or where it is not counted
     * @param late whether that is after the promised day, or never
     * @param expired whether its last day has passed, so that it counts no longer
     * @param defaulted what the plan of the item rests on that the data does not say
     */
    public record Kept(
            String quote,
            String name,
            NamedItem item,
            String siteId,
            String site,
            BigDecimal quantity,
            String due,
            boolean counted,
            String comes,
            boolean late,
            String until,
            boolean expired,
            String customer,
            String by,
            Defaulted defaulted) {}

    /** A quote to be kept: what was asked, the day it was promised for, and the last day on which it is kept. */
    public record Keeping(String item, String site, String quantity, String day, String customer, String until) {}

    /**
     * Several quotes to be kept, all or none.
     *
     * @param ask lines, each of one: item; site; quantity; the day it was promised for; customer
     */
    public record KeepingAll(List<String> ask, String until) {

        /** Copies the lines. */
        public KeepingAll {
            ask = List.copyOf(ask);
        }
    }

    /** Which quote is given free. */
    public record Which(String quote) {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.PROMISES);
    }

    @Override
    public Class<Content> contentType() {
        return Content.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC, Live.INTERFACES_TOPIC);
    }

    @Override
    public List<Parameter> parameters() {
        return Asking.PARAMETERS;
    }

    @Override
    public Answer<Content> show(Visit visit) {
        Freshness freshness = Freshness.of(outlook);
        return new Answer.Shown<>(plans.current()
                .map(plan -> new Content(
                        freshness,
                        Optional.of(form(visit, plan)),
                        new PromiseAnswers(plans, texts).of(Asking.how(visit), Asking.in(visit)),
                        kept(plan)))
                .orElseGet(() -> new Content(freshness, Optional.empty(), List.of(), List.of())));
    }

    private Form form(Visit visit, PlanVersion plan) {
        LocalDate asOf = plan.assembly().asOf();
        Asking typed = Asking.typed(visit);
        return new Form(
                typed,
                Asking.isTyped(visit) ? typed.problems(texts, plan) : Map.of(),
                new Several(
                        Asking.lines(visit),
                        Asking.how(visit).word(),
                        Arrays.stream(PromiseBasis.values())
                                .map(basis -> new Way(basis.word(), basis.askingsMax()))
                                .toList()),
                plan.assembly().model().sites().stream()
                        .map(site -> site.site())
                        .toList(),
                asOf.toString(),
                plan.assembly().lastDay().toString(),
                asOf.plusDays(USUAL_DAYS).toString());
    }

    private List<Kept> kept(PlanVersion plan) {
        List<QuoteStated> all = quotes.kept();
        PlanNames names = outlook.lines().of(plan).names();
        Map<String, Promise> promises = new HashMap<>();
        plan.plan().promises().forEach(promise -> promises.put(promise.demand().demand(), promise));
        return all.stream()
                .map(quote -> kept(quote, names, plan, Optional.ofNullable(promises.get(quote.name()))))
                .toList();
    }

    private static Kept kept(QuoteStated quote, PlanNames names, PlanVersion plan, Optional<Promise> promise) {
        return new Kept(
                quote.quote().value(),
                quote.name(),
                names.item(quote.item()),
                quote.site().value(),
                plan.assembly().labels().sites().of(quote.site()),
                Written.plain(quote.quantity().amount()),
                quote.due().toString(),
                promise.isPresent(),
                promise.map(known -> known.promiseDate().text()).orElse(""),
                promise.filter(Promise::isLate).isPresent(),
                quote.until().toString(),
                quote.until().isBefore(plan.assembly().asOf()),
                names.partner(quote.customer()),
                quote.by(),
                names.defaulted(quote.item(), quote.site()));
    }

    @Override
    public List<Question<?, ?>> questions() {
        return List.of(new Question<>("ask", Asked.class, Answered.class, (_, asked) -> answered(asked)));
    }

    private Question.Reply<Answered> answered(Asked asked) {
        Map<String, String> problems = new HashMap<>();
        Optional<PromiseBasis> basis = PromiseBasis.of(asked.how());
        if (basis.isEmpty()) {
            problems.put("how", texts.of("promises.problem.how", String.join(", ", PromiseBasis.words())));
        }
        if (asked.inquiries().isEmpty()) {
            problems.put("inquiries", texts.of("promises.problem.no-inquiries"));
        }
        return problems.isEmpty()
                ? new Question.Reply.Answered<>(new Answered(
                        Freshness.of(outlook),
                        new PromiseAnswers(plans, texts).of(basis.orElseThrow(), asked.inquiries())))
                : new Question.Reply.Rejected<>(problems);
    }

    @Override
    public List<Action<?>> actions() {
        return List.of(
                new Action<>("keep", Keeping.class, keeper::keep),
                new Action<>("keep-all", KeepingAll.class, keeper::keepAll),
                new Action<>("free", Which.class, keeper::giveFree));
    }
}
