package org.throughline.web;

import com.fasterxml.jackson.annotation.Nulls;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.pages.Question;
import org.throughline.pages.Visit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers what programs ask with a record: what is left out is empty, and what has no name here is not understood. */
final class QuestionCalls {

    private final Failures failures;
    private final JsonMapper json;

    QuestionCalls(Failures failures, JsonMapper json) {
        this.failures = failures;
        this.json = json.rebuild()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .changeDefaultNullHandling(
                        nulls -> nulls.withValueNulls(Nulls.AS_EMPTY).withContentNulls(Nulls.FAIL))
                .build();
    }

    <Q extends Record, A extends Record> Rendered answer(
            HttpServletRequest request, Visit visit, Question<Q, A> question) throws IOException {
        Optional<byte[]> sent = JsonBody.of(request);
        if (sent.isEmpty()) {
            return failures.say(request, WebFault.BODY_TOO_LARGE);
        }
        // The word null is JSON too.
        Optional<Q> asked;
        try {
            asked = Optional.ofNullable(json.readValue(sent.get(), question.asked()));
        } catch (JacksonException unreadable) {
            return failures.misread(request, place(unreadable));
        }
        if (asked.isEmpty()) {
            return failures.misread(request, "");
        }
        return switch (question.handler().apply(visit, asked.get())) {
            case Question.Reply.Answered<A>(var answer) ->
                new Rendered(200, Rendered.JSON, json.writeValueAsString(answer));
            case Question.Reply.Rejected<A>(var problems) -> failures.refuse(request, problems);
        };
    }

    /** Where it stands, such as {@code inquiries[3].item}. */
    private static String place(JacksonException unreadable) {
        String place = unreadable.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return place.startsWith(".") ? place.substring(1) : place;
    }
}
