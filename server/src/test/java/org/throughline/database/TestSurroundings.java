package org.throughline.database;

import java.security.SecureRandom;
import java.time.InstantSource;

/** The real world, as tests of the store need it: real time and real chance. */
public final class TestSurroundings {

    private TestSurroundings() {}

    public static Surroundings real() {
        return observed(CrashPoints.UNOBSERVED);
    }

    public static Surroundings observed(CrashPoints crashPoints) {
        InstantSource clock = InstantSource.system();
        Hub hub = new Hub("test", ProcessHandle.current().pid(), clock.instant());
        return new Surroundings(hub, clock, new SecureRandom(), crashPoints);
    }
}
