package org.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong: as a page to people and as a problem document (RFC 9457) to programs. */
final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int INCIDENT_LETTERS = 8;

    private final Screens screens;
    private final JsonMapper json;
    private final SecureRandom chance;

    Failures(Screens screens, JsonMapper json, SecureRandom chance) {
        this.screens = screens;
        this.json = json;
        this.chance = chance;
    }

    /** What is wrong with a request that was understood. */
    Rendered say(HttpServletRequest request, WebFault fault) {
        return say(request, fault, "", Map.of());
    }

    /** What is wrong with a request that did not become one. */
    Rendered say(boolean forProgram, WebFault fault) {
        return forProgram ? problem(fault, "", Map.of()) : page(fault, "");
    }

    /** What is wrong with single fields. */
    Rendered refuse(HttpServletRequest request, Map<String, String> problems) {
        return say(request, WebFault.REFUSED, "", problems);
    }

    /**
     * What cannot be read of what was sent.
     *
     * @param place where in it; empty where all of it
     */
    Rendered misread(HttpServletRequest request, String place) {
        return say(
                request,
                WebFault.NOT_UNDERSTOOD,
                "",
                place.isEmpty() ? Map.of() : Map.of(place, text(WebFault.NOT_UNDERSTOOD, "place")));
    }

    /** An error of the hub itself: the number that the person sees leads to the lines in the log. */
    Rendered report(HttpServletRequest request, Throwable failure) {
        String incident = IntStream.range(0, INCIDENT_LETTERS)
                .mapToObj(_ -> String.valueOf(LETTERS.charAt(chance.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
        LOG.log(
                System.Logger.Level.ERROR,
                "%s incident %s: %s %s failed"
                        .formatted(WebFault.FAILED.code(), incident, request.getMethod(), request.getRequestURI()),
                failure);
        return say(request, WebFault.FAILED, incident, Map.of());
    }

    private Rendered say(HttpServletRequest request, WebFault fault, String incident, Map<String, String> problems) {
        return isForProgram(request) ? problem(fault, incident, problems) : page(fault, incident);
    }

    static boolean isForProgram(HttpServletRequest request) {
        return isForProgram(request.getRequestURI());
    }

    static boolean isForProgram(String path) {
        return path.startsWith("/api/") || path.equals("/live");
    }

    private Rendered problem(WebFault fault, String incident, Map<String, String> problems) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", text(fault, "title"));
        document.put("status", fault.status());
        document.put("detail", text(fault, "advice"));
        document.put("code", fault.code());
        if (!incident.isEmpty()) {
            document.put("incident", incident);
        }
        if (!problems.isEmpty()) {
            document.put("problems", problems);
        }
        return new Rendered(fault.status(), Rendered.PROBLEM, json.writeValueAsString(document));
    }

    private Rendered page(WebFault fault, String incident) {
        Door door = new Door(screens.texts(), screens.assets(), "", "");
        Map<String, Object> more = Map.of(
                "title", text(fault, "title"),
                "meaning", text(fault, "meaning"),
                "advice", text(fault, "advice"),
                "code", fault.code(),
                "incident", incident,
                "search", fault == WebFault.NOT_FOUND);
        return new Rendered(fault.status(), Rendered.HTML, screens.door("failure", door, more));
    }

    private String text(WebFault fault, String part) {
        return screens.texts()
                .of("frame.failure." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part);
    }
}
