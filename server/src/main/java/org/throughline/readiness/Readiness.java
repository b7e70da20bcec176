package org.throughline.readiness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.throughline.events.OrderId;
import org.throughline.supply.PlanVersion;
import org.throughline.supply.Plans;

/** Whether manufacturing and work orders can start, as the newest plan has it, and how that came about. */
public final class Readiness {

    private final Jdbi jdbi;
    private final Judgements judgements = new Judgements();
    private final Map<OrderId, Chapter> newest = new HashMap<>();
    private volatile @Nullable Board board;

    private Readiness(Jdbi jdbi) {
        this.jdbi = jdbi;
        newest.putAll(jdbi.withHandle(handle -> new SqlStories(handle).newest()));
    }

    /** Judges each plan that is made. */
    public static Readiness open(Jdbi jdbi, Plans plans) {
        Readiness readiness = new Readiness(jdbi);
        plans.listen(readiness::judge);
        return readiness;
    }

    /** All open orders, as the newest plan has them; empty until there is one. */
    public Optional<Board> board() {
        return Optional.ofNullable(board);
    }

    /** How it came that an order can start or cannot, the oldest first. */
    public List<Chapter> story(OrderId order) {
        return jdbi.withHandle(handle -> new SqlStories(handle).story(order));
    }

    private synchronized void judge(PlanVersion plan) {
        Board judged = judgements.board(plan);
        List<Chapter> chapters = chapters(judged);
        jdbi.useTransaction(handle -> new SqlStories(handle).tell(chapters));
        chapters.forEach(chapter -> newest.put(chapter.order(), chapter));
        board = judged;
    }

    private List<Chapter> chapters(Board judged) {
        Map<OrderId, Chapter> ended = new HashMap<>(newest);
        List<Chapter> chapters = new ArrayList<>();
        for (OrderReadiness readiness : judged.orders()) {
            Chapter chapter = readiness.chapter(judged);
            Chapter before = ended.remove(chapter.order());
            if (before == null || !before.saysTheSame(chapter)) {
                chapters.add(chapter);
            }
        }
        ended.values().stream()
                .filter(before -> !before.verdict().equals(Chapter.CLOSED))
                .map(before -> new Chapter(before.order(), judged.plan(), judged.madeAt(), Chapter.CLOSED, "", ""))
                .forEach(chapters::add);
        return chapters;
    }
}
