package org.throughline.trials.walk;

import java.nio.file.Path;
import java.util.List;
import org.throughline.trials.browser.BrowserSession;
import org.throughline.trials.browser.Chromium;
import org.throughline.trials.browser.Found;
import org.throughline.trials.browser.Node;
import org.throughline.trials.browser.Surroundings;

/** Takes pictures of every page of a running demonstration, and says what is in people's way there. */
public final class PhotographPages {

    private PhotographPages() {}

    /** Takes the address of the hub and the folder for the pictures; ends with 1 where something is in the way. */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("Maybe: bin/photograph ADDRESS FOLDER, such as http://127.0.0.1:8520 pictures");
            System.exit(2);
        }
        System.exit(run(arguments[0], Path.of(arguments[1])));
    }

    private static int run(String address, Path folder) {
        Surroundings surroundings = Surroundings.here();
        Found chromium = new Chromium(surroundings).find();
        Found node = new Node(surroundings).find();
        if (!(chromium instanceof Found.Program browser) || !(node instanceof Found.Program driver)) {
            System.err.println("There is no browser: %s %s".formatted(chromium, node));
            return 2;
        }
        int hindrances = 0;
        try (BrowserSession session = BrowserSession.start(browser, driver)) {
            PageWalk walk = new PageWalk(session.page(), address);
            walk.logIn("demo-administrator", "demo-administrator");
            walk.make();
            for (Stop stop : walk.stops()) {
                walk.photograph(stop, folder);
                List<Hindrance> found = walk.examine(stop);
                found.forEach(System.out::println);
                hindrances += found.size();
            }
        }
        System.out.printf("The pictures lie in (%s); %d hindrances.%n", folder, hindrances);
        return hindrances == 0 ? 0 : 1;
    }
}
