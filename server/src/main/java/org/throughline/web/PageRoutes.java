package org.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.throughline.pages.Action;
import org.throughline.pages.Answer;
import org.throughline.pages.Export;
import org.throughline.pages.FileKind;
import org.throughline.pages.FilledForm;
import org.throughline.pages.Frame;
import org.throughline.pages.Here;
import org.throughline.pages.Notice;
import org.throughline.pages.Outcome;
import org.throughline.pages.Page;
import org.throughline.pages.Parameter;
import org.throughline.pages.Question;
import org.throughline.pages.Station;
import org.throughline.pages.Visit;
import org.throughline.pages.Visitor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns each page into its addresses: drawn for people, as JSON for programs, and one for each thing to do. */
final class PageRoutes {

    /** Where the JSON twins are. */
    static final String API = "/api/v1";

    /** The attribute of a session under which the next page finds what was done just now. */
    static final String NOTICE = "throughline.notice";

    private final List<Page<?>> pages;
    private final Screens screens;
    private final Failures failures;
    private final Downloads downloads;
    private final JsonMapper json;
    private final QuestionCalls questions;

    PageRoutes(List<Page<?>> pages, Screens screens, Failures failures, Downloads downloads, JsonMapper json) {
        this.pages = pages;
        this.screens = screens;
        this.failures = failures;
        this.downloads = downloads;
        this.json = json;
        questions = new QuestionCalls(failures, json);
    }

    RouterFunction<ServerResponse> routes() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        pages.forEach(page -> add(routes, page));
        return routes.build();
    }

    private <C extends Record> void add(RouterFunctions.Builder routes, Page<C> page) {
        String path = page.address().path();
        routes.GET(path, request -> show(request, page).asResponse());
        routes.GET(API + path, request -> showAsJson(request, page).asResponse());
        page.exports().forEach(export -> add(routes, page, export));
        for (Action<?> action : page.actions()) {
            routes.POST(path + "/" + action.name(), request -> act(request, page, action));
            routes.POST(
                    API + path + "/" + action.name(),
                    request -> actAsJson(request, page, action).asResponse());
        }
        for (Question<?, ?> question : page.questions()) {
            routes.POST(
                    path + "/" + question.name(), request -> show(request, page).asResponse());
            routes.POST(
                    API + path + "/" + question.name(),
                    request -> answer(request, page, question).asResponse());
        }
    }

    private void add(RouterFunctions.Builder routes, Page<?> page, Export export) {
        for (FileKind kind : FileKind.values()) {
            String path = page.address().path() + "/" + export.name() + kind.ending();
            HandlerFunction<ServerResponse> file = request ->
                    downloads.send(request.servletRequest(), visit(request, page.parameters()), page, export, kind);
            routes.GET(path, file).GET(API + path, file);
        }
    }

    private <C extends Record> Rendered show(ServerRequest request, Page<C> page) {
        return draw(request, page, 200, Frame.Reply.NONE);
    }

    private <C extends Record> Rendered showAsJson(ServerRequest request, Page<C> page) {
        HttpServletRequest servlet = request.servletRequest();
        Visit visit = visit(request, page.parameters());
        if (!visit.visitor().account().hasOneOf(page.readers())) {
            return failures.say(servlet, WebFault.NOT_ALLOWED);
        }
        return switch (page.show(visit)) {
            case Answer.Shown<C> shown -> new Rendered(200, Rendered.JSON, json.writeValueAsString(shown.content()));
            case Answer.Missing<C> _ -> failures.say(servlet, WebFault.NOT_FOUND);
        };
    }

    /** The page on which something was done, with what it had chosen to show. */
    private static String pageOf(HttpServletRequest request) {
        String path = request.getRequestURI();
        String page = path.substring(0, path.lastIndexOf('/'));
        return request.getQueryString() == null ? page : page + "?" + request.getQueryString();
    }

    private <C extends Record> ServerResponse act(ServerRequest request, Page<C> page, Action<?> action) {
        HttpServletRequest servlet = request.servletRequest();
        Visit visit = visit(request, action.reads());
        if (!visit.visitor().account().hasOneOf(page.readers())) {
            return failures.say(servlet, WebFault.NOT_ALLOWED).asResponse();
        }
        FilledForm filled = new FilledForm(parameters(servlet));
        return switch (action.act(visit, filled)) {
            case Outcome.Done done -> {
                servlet.getSession().setAttribute(NOTICE, done.notice());
                yield ServerResponse.seeOther(URI.create(pageOf(servlet))).build();
            }
            case Outcome.Rejected rejected -> {
                Frame.Reply reply = new Frame.Reply(action.name(), filled, rejected.problems());
                yield draw(request, page, WebFault.REFUSED.status(), reply).asResponse();
            }
        };
    }

    private <C extends Record> Rendered actAsJson(ServerRequest request, Page<C> page, Action<?> action)
            throws IOException {
        HttpServletRequest servlet = request.servletRequest();
        Visit visit = visit(request, action.reads());
        if (!visit.visitor().account().hasOneOf(page.readers())) {
            return failures.say(servlet, WebFault.NOT_ALLOWED);
        }
        Optional<byte[]> sent = JsonBody.of(servlet);
        if (sent.isEmpty()) {
            return failures.say(servlet, WebFault.BODY_TOO_LARGE);
        }
        Map<String, List<String>> fields = new HashMap<>();
        try {
            json.readTree(sent.get())
                    .properties()
                    .forEach(field -> fields.put(
                            field.getKey(),
                            field.getValue().isArray()
                                    ? field.getValue()
                                            .valueStream()
                                            .map(part -> part.asString())
                                            .toList()
                                    : List.of(field.getValue().asString())));
        } catch (JacksonException notJson) {
            return failures.say(servlet, WebFault.NOT_UNDERSTOOD);
        }
        return switch (action.act(visit, new FilledForm(fields))) {
            case Outcome.Done done -> new Rendered(200, Rendered.JSON, json.writeValueAsString(done.notice()));
            case Outcome.Rejected rejected -> failures.refuse(servlet, rejected.problems());
        };
    }

    private Rendered answer(ServerRequest request, Page<?> page, Question<?, ?> question) throws IOException {
        HttpServletRequest servlet = request.servletRequest();
        Visit visit = visit(request, List.of());
        return visit.visitor().account().hasOneOf(page.readers())
                ? questions.answer(servlet, visit, question)
                : failures.say(servlet, WebFault.NOT_ALLOWED);
    }

    private <C extends Record> Rendered draw(ServerRequest request, Page<C> page, int status, Frame.Reply reply) {
        HttpServletRequest servlet = request.servletRequest();
        Visit visit = visit(request, page.parameters());
        if (!visit.visitor().account().hasOneOf(page.readers())) {
            return failures.say(servlet, WebFault.NOT_ALLOWED);
        }
        return switch (page.show(visit)) {
            case Answer.Shown<C> shown ->
                new Rendered(
                        status,
                        Rendered.HTML,
                        screens.page(frame(servlet, visit.visitor(), page, reply), shown.content()));
            case Answer.Missing<C> _ -> failures.say(servlet, WebFault.NOT_FOUND);
        };
    }

    private Frame frame(HttpServletRequest request, Visitor visitor, Page<?> page, Frame.Reply reply) {
        return new Frame(
                screens.texts(),
                screens.days(request),
                screens.assets(),
                Entrance.csrf(request),
                visitor,
                page.address(),
                stations(visitor),
                reply,
                notices(request),
                page.topics(),
                here(request));
    }

    /** Where the page is; what was done on it has an address below it, and fills in what is not part of the address. */
    private static Here here(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean done = request.getMethod().equals("POST");
        String query = "&" + request.getQueryString();
        Map<String, List<String>> chosen = parameters(request);
        chosen.keySet().removeIf(name -> !query.contains("&" + name + "="));
        return new Here(done ? path.substring(0, path.lastIndexOf('/')) : path, chosen);
    }

    /** The entries of the navigation: those that have a page, for those who may see it. */
    private Set<Station> stations(Visitor visitor) {
        Set<Station> stations = EnumSet.noneOf(Station.class);
        pages.stream()
                .filter(page ->
                        page.address().path().equals(page.address().station().path()))
                .filter(page -> visitor.account().hasOneOf(page.readers()))
                .forEach(page -> stations.add(page.address().station()));
        return stations;
    }

    /** A part that refreshes itself must not take away what the page that is being loaded is to tell. */
    private static List<Notice> notices(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || request.getHeader(SessionGuard.LIVE_HEADER) != null
                || !(session.getAttribute(NOTICE) instanceof Notice notice)) {
            return List.of();
        }
        session.removeAttribute(NOTICE);
        return List.of(notice);
    }

    private static Visit visit(ServerRequest request, List<Parameter> declared) {
        HttpServletRequest servlet = request.servletRequest();
        return new Visit(SessionGuard.visitor(servlet), request.pathVariables(), parameters(servlet), declared);
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> parameters.put(name, new ArrayList<>(Arrays.asList(values))));
        return parameters;
    }
}
