package org.throughline.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where people and programs reach the hub.
 *
 * @param address the address it listens on
 * @param port the port; 0 takes a free one
 * @param behindHttps whether a proxy speaks HTTPS in front of it
 */
public record WebSettings(String address, int port, boolean behindHttps) {

    /** Whether only this machine can reach the hub; an address that cannot be told apart counts as reachable. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
