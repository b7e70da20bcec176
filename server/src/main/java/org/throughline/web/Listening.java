package org.throughline.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.valves.RemoteIpValve;
import org.throughline.configuration.WebSettings;

/** Where the server listens, and whose word it takes for where a request comes from. */
final class Listening {

    private Listening() {}

    static InetAddress address(WebSettings settings) {
        try {
            return InetAddress.getByName(settings.address());
        } catch (UnknownHostException unknown) {
            throw new WebException(
                    "TL-WEB-010 The address (%s) is not known on this machine.%nMaybe correct web.address."
                            .formatted(settings.address()),
                    unknown);
        }
    }

    /** A proxy's word counts only when it comes from this machine or a private network; that is the valve's default. */
    static RemoteIpValve behindProxy() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
