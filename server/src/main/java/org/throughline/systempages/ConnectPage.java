package org.throughline.systempages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.configuration.OdooSettings;
import org.throughline.pages.Action;
import org.throughline.pages.Answer;
import org.throughline.pages.Elapsed;
import org.throughline.pages.Live;
import org.throughline.pages.Notice;
import org.throughline.pages.Outcome;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Station;
import org.throughline.pages.Texts;
import org.throughline.pages.Visit;

/** Which Odoo is read, whether it can be read as declared, and what its administrator has to set up. */
public final class ConnectPage implements Page<ConnectPage.Connection> {

    /** The topic that moves on when a look begins or ends. */
    static final String TOPIC = "connect";

    private final OdooSettings odoo;
    private final InstantSource clock;
    private final Texts texts;
    private final ConnectionLook look;
    private final ConnectionLooks looks;

    /** For the Odoo that the settings name, looked at in this way. */
    public ConnectPage(OdooSettings odoo, ConnectionLook look, Live live, InstantSource clock) {
        this.odoo = odoo;
        this.clock = clock;
        this.texts = Texts.english(List.of("frame", TOPIC));
        this.look = look;
        this.looks = new ConnectionLooks(look, clock, () -> live.publish(TOPIC));
    }

    /**
     * What it shows.
     *
     * @param settings the Odoo that is read, without its key; absent while none is named
     * @param runningSince since when it is being looked at; absent while it is not
     * @param last what the last look showed; absent until somebody has looked
     * @param brokenOff when the last look was broken off by a mistake in the hub; absent where it was not
     * @param setUp what the administrator of Odoo sets up
     */
    public record Connection(
            Optional<ConnectedOdoo> settings,
            Optional<Instant> runningSince,
            Optional<LastLook> last,
            Optional<Instant> brokenOff,
            String setUp) {

        /** The checks about the connection as a whole that are marked so. */
        public long count(ConnectionSeen.Mark mark) {
            return last.stream()
                    .flatMap(look -> Stream.concat(
                            look.seen().checks().stream(),
                            look.seen().rights().stream().map(ConnectionSeen.NeededRight::checkup)))
                    .filter(check -> check.mark() == mark)
                    .count();
        }
    }

    /**
     * The Odoo of the settings.
     *
     * @param untested whether a version that was not tried is accepted
     * @param pollSeconds longest pause before it is asked for changes again
     */
    public record ConnectedOdoo(
            String address,
            String database,
            boolean untested,
            List<String> holdLocations,
            int historyDays,
            long pollSeconds) {

        public ConnectedOdoo {
            holdLocations = List.copyOf(holdLocations);
        }
    }

    /** What was seen, and when. */
    public record LastLook(Instant at, Elapsed age, ConnectionSeen seen) {}

    /** Nothing has to be filled in. */
    public record LookForm() {}

    @Override
    public PageAddress address() {
        return PageAddress.of(Station.CONNECT);
    }

    @Override
    public Class<Connection> contentType() {
        return Connection.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public Answer<Connection> show(Visit visit) {
        Optional<LastLook> seen = Optional.empty();
        Optional<Instant> brokenOff = Optional.empty();
        switch (looks.last()) {
            case ConnectionLooks.Last.Never _ -> {}
            case ConnectionLooks.Last.Seen last ->
                seen = Optional.of(new LastLook(last.at(), Elapsed.between(last.at(), clock.instant()), last.seen()));
            case ConnectionLooks.Last.BrokenOff last -> brokenOff = Optional.of(last.at());
        }
        return new Answer.Shown<>(new Connection(settings(), looks.runningSince(), seen, brokenOff, look.setUp()));
    }

    @Override
    public List<Action<?>> actions() {
        return List.of(new Action<>("look", LookForm.class, (_, _) -> lookAtOdoo()));
    }

    private Outcome lookAtOdoo() {
        return switch (odoo) {
            case OdooSettings.NotConnected _ ->
                new Outcome.Rejected(Map.of("", texts.of("connect.problem.not-configured")));
            case OdooSettings.Connected _ ->
                new Outcome.Done(Notice.of(texts.of(looks.begin() ? "connect.done.look" : "connect.done.running")));
        };
    }

    private Optional<ConnectedOdoo> settings() {
        return switch (odoo) {
            case OdooSettings.NotConnected _ -> Optional.empty();
            case OdooSettings.Connected named ->
                Optional.of(new ConnectedOdoo(
                        named.url().toString(),
                        named.database(),
                        named.untested(),
                        named.holdLocations(),
                        named.historyDays(),
                        named.pollMax().toSeconds()));
        };
    }
}
