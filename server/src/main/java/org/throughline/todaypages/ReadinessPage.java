package org.throughline.todaypages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.events.OrderId;
import org.throughline.itempages.Freshness;
import org.throughline.itempages.Outlook;
import org.throughline.itempages.PerPlan;
import org.throughline.pages.Answer;
import org.throughline.pages.Export;
import org.throughline.pages.Live;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Sorting;
import org.throughline.pages.Station;
import org.throughline.pages.Visit;
import org.throughline.readiness.Chapter;
import org.throughline.readiness.OrderReadiness;

/** Which manufacturing orders can start, which cannot, until when and why. */
public final class ReadinessPage implements Page<ReadinessPage.OrderBoard> {

    private final Outlook outlook;
    private final PerPlan<QualityHold> held = new PerPlan<>(QualityHold::of);

    /** Of what pages look at. */
    public ReadinessPage(Outlook outlook) {
        this.outlook = outlook;
    }

    /**
     * What it shows.
     *
     * @param board empty until a plan is made
     * @param order the order that was chosen; empty where none was, or where it is not open any more
     * @param closed the story of an order that is not open any more, the newest first
     */
    public record OrderBoard(
            Freshness freshness,
            ReadinessFilter filter,
            Optional<WeekBoard> board,
            Optional<OrderSheet> order,
            List<OrderSheet.StoryLine> closed) {

        public OrderBoard {
            closed = List.copyOf(closed);
        }
    }

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.READINESS);
    }

    @Override
    public Class<OrderBoard> contentType() {
        return OrderBoard.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Live.PLAN_TOPIC);
    }

    @Override
    public List<Export> exports() {
        return List.of(
                new Export(
                        "orders",
                        visit -> outlook.judged()
                                .map(
                                        judged -> ReadinessTables.ORDERS.sheet(WeekBoards.all(
                                                judged, held(judged), ReadinessFilter.of(visit), Sorting.of(visit))
                                                .stream()))),
                new Export(
                        "components",
                        visit -> outlook.judged()
                                .flatMap(judged -> chosen(judged, ReadinessFilter.of(visit))
                                        .map(order -> OrderSheets.of(judged, order, List.of())))
                                .map(sheet -> ReadinessTables.COMPONENTS.sheet(
                                        sheet.components().stream().flatMap(ReadinessTables.Part::of)))));
    }

    private QualityHold held(Outlook.Judged judged) {
        return held.of(judged.plan());
    }

    private static Optional<OrderReadiness> chosen(Outlook.Judged judged, ReadinessFilter filter) {
        return judged.board().of(new OrderId(filter.order()));
    }

    @Override
    public List<Parameter> parameters() {
        return ReadinessFilter.PARAMETERS;
    }

    @Override
    public Answer<OrderBoard> show(Visit visit) {
        ReadinessFilter filter = ReadinessFilter.of(visit);
        Freshness freshness = Freshness.of(outlook);
        Optional<Outlook.Judged> judged = outlook.judged();
        if (judged.isEmpty()) {
            return new Answer.Shown<>(new OrderBoard(freshness, filter, Optional.empty(), Optional.empty(), List.of()));
        }
        Optional<OrderReadiness> chosen = chosen(judged.get(), filter);
        List<Chapter> story =
                filter.order().isEmpty() ? List.of() : outlook.story().apply(new OrderId(filter.order()));
        if (!filter.order().isEmpty() && chosen.isEmpty() && story.isEmpty()) {
            return new Answer.Missing<>(filter.order());
        }
        LocalDate day =
                chosen.map(OrderReadiness::start).orElse(judged.get().board().asOf());
        return new Answer.Shown<>(new OrderBoard(
                freshness,
                filter,
                Optional.of(WeekBoards.of(judged.get(), held(judged.get()), filter, day, Sorting.of(visit))),
                chosen.map(order -> OrderSheets.of(judged.get(), order, story)),
                chosen.isPresent() ? List.of() : OrderSheets.lines(story)));
    }
}
