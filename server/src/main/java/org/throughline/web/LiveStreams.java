package org.throughline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import org.throughline.pages.Live;

/** The open pages that hear, over a stream of events from the server, that something moved on. */
public final class LiveStreams implements Live, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LiveStreams.class.getName());
    private static final long NANOSECONDS_PER_MILLISECOND = 1_000_000;
    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private final Duration heartbeat;
    private final int listenersMax;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    /** With the limits of the product. */
    public LiveStreams() {
        this(WebLimits.standard());
    }

    LiveStreams(WebLimits limits) {
        this.heartbeat = limits.liveHeartbeat();
        this.listenersMax = limits.liveMax();
    }

    @Override
    public void publish(String topic) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("A topic is a word such as readiness, not (%s).".formatted(topic));
        }
        listeners.forEach(listener -> listener.hear(topic));
    }

    boolean isFull() {
        return listeners.size() >= listenersMax;
    }

    void listen(SseBuilder stream) {
        Listener listener = new Listener(stream);
        stream.onComplete(listener::end).onTimeout(listener::end).onError(_ -> listener.end());
        listeners.add(listener);
        Thread.ofVirtual().name("live").start(listener::talk);
    }

    @Override
    public void close() {
        listeners.forEach(Listener::end);
    }

    /** One open page; what it has not been told yet is a set, so a slow one costs no memory. */
    private final class Listener {

        private final SseBuilder stream;
        private final Set<String> untold = new LinkedHashSet<>();
        private boolean ended;

        Listener(SseBuilder stream) {
            this.stream = stream;
        }

        synchronized void hear(String topic) {
            untold.add(topic);
            notifyAll();
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        void talk() {
            try {
                stream.comment("listening").send();
                Set<String> topics = next();
                while (!isEnded()) {
                    if (topics.isEmpty()) {
                        stream.comment("still here").send();
                    }
                    for (String topic : topics) {
                        stream.event(topic).data("moved");
                    }
                    topics = next();
                }
                stream.complete();
            } catch (IOException | UncheckedIOException | IllegalStateException gone) {
                LOG.log(System.Logger.Level.DEBUG, "A listener has gone: {0}", gone.getMessage());
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, WebFault.FAILED.code() + " A live page hears no more.", failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                listeners.remove(this);
            }
        }

        private synchronized boolean isEnded() {
            return ended;
        }

        /** What is new, or nothing after a heartbeat's time. */
        private synchronized Set<String> next() throws InterruptedException {
            long end = System.nanoTime() + heartbeat.toNanos();
            long left = heartbeat.toMillis();
            while (untold.isEmpty() && !ended && left > 0) {
                wait(left);
                left = (end - System.nanoTime()) / NANOSECONDS_PER_MILLISECOND;
            }
            Set<String> topics = Set.copyOf(untold);
            untold.clear();
            return topics;
        }
    }
}
