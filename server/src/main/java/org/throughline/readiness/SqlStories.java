package org.throughline.readiness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.throughline.database.Batches;
import org.throughline.events.OrderId;

/** The statements that read and write the stories of orders. */
final class SqlStories {

    private static final String TELL = """
            insert into readiness_chapter (for_order, plan, at, verdict, until, because)
            values (:order, :plan, :at, :verdict, :until, :because)
                on conflict (for_order, plan) do update
               set at = excluded.at, verdict = excluded.verdict, until = excluded.until, because = excluded.because
            """;

    private final Handle handle;

    SqlStories(Handle handle) {
        this.handle = handle;
    }

    /** The newest chapter of each order. */
    Map<OrderId, Chapter> newest() {
        return handle.createQuery("""
                        select distinct on (for_order) for_order as "order", plan, at, verdict, until, because
                          from readiness_chapter
                         order by for_order, plan desc
                        """).mapTo(Chapter.class).list().stream()
                .collect(Collectors.toMap(Chapter::order, chapter -> chapter));
    }

    void tell(Collection<Chapter> chapters) {
        Batches batches = new Batches(handle);
        chapters.forEach(chapter -> batches.add(TELL, chapter, chapter.at()));
        batches.write();
    }

    List<Chapter> story(OrderId order) {
        return handle.createQuery("""
                        select for_order as "order", plan, at, verdict, until, because
                          from readiness_chapter
                         where for_order = :order
                         order by plan
                        """).bind("order", order).mapTo(Chapter.class).list();
    }
}
