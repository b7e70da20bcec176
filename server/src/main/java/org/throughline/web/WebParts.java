package org.throughline.web;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.throughline.configuration.SessionSettings;
import org.throughline.configuration.WebSettings;
import org.throughline.pages.Page;
import org.throughline.security.Accounts;
import org.throughline.security.ApiKeys;

/**
 * What the web server is made of; Main hands it in.
 *
 * @param settings where it listens
 * @param session how long a log-in lasts
 * @param accounts who may log in
 * @param keys which programs may call
 * @param pages every page
 * @param health how the hub is
 * @param live who is told that something moved on
 * @param clock what time it is
 * @param chance where incident numbers come from
 */
public record WebParts(
        WebSettings settings,
        SessionSettings session,
        Accounts accounts,
        ApiKeys keys,
        List<Page<?>> pages,
        Health health,
        LiveStreams live,
        InstantSource clock,
        SecureRandom chance) {

    public WebParts {
        pages = List.copyOf(pages);
    }
}
