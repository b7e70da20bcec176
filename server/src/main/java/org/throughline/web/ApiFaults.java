package org.throughline.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.throughline.pages.Texts;

/** What a call can be answered with instead of what it asked for, as the description of the API says it. */
final class ApiFaults {

    private static final String PROBLEM = "Problem";

    /** Only what is sent can be refused, only a live stream can be one too many, and each call has its method. */
    private static final Set<WebFault> OF_READING = EnumSet.complementOf(EnumSet.of(
            WebFault.NOT_UNDERSTOOD,
            WebFault.REFUSED,
            WebFault.FORM_EXPIRED,
            WebFault.BODY_TOO_LARGE,
            WebFault.METHOD_NOT_TAKEN,
            WebFault.TOO_MANY_LISTENERS));

    private static final Set<WebFault> OF_DOING =
            EnumSet.complementOf(EnumSet.of(WebFault.METHOD_NOT_TAKEN, WebFault.TOO_MANY_LISTENERS));

    private final Texts texts;

    ApiFaults(Texts texts) {
        this.texts = texts;
    }

    /** Says once what each fault is, where every call can point to it. */
    void describe(Components components) {
        components.addSchemas(PROBLEM, problem());
        statuses(OF_DOING).forEach(status -> components.addResponses(name(status), response(status)));
    }

    /** What a call that only reads can be answered with instead. */
    ApiResponses ofReading(ApiResponses responses) {
        return pointing(responses, OF_READING);
    }

    /** What a call that does something can be answered with instead. */
    ApiResponses ofDoing(ApiResponses responses) {
        return pointing(responses, OF_DOING);
    }

    private static ApiResponses pointing(ApiResponses responses, Set<WebFault> faults) {
        statuses(faults)
                .forEach(status -> responses.addApiResponse(
                        Integer.toString(status), new ApiResponse().$ref("#/components/responses/" + name(status))));
        return responses;
    }

    private static List<Integer> statuses(Set<WebFault> faults) {
        return faults.stream().map(WebFault::status).distinct().sorted().toList();
    }

    private static String name(int status) {
        return PROBLEM + status;
    }

    private ApiResponse response(int status) {
        String says = OF_DOING.stream()
                .filter(fault -> fault.status() == status)
                .map(fault -> "%s: %s.".formatted(fault.code(), texts.of("frame.failure." + word(fault) + ".title")))
                .collect(Collectors.joining(" "));
        ApiResponse response = new ApiResponse()
                .description(says)
                .content(new Content()
                        .addMediaType(
                                Rendered.PROBLEM,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        if (status == WebFault.KEY_PAUSED.status()) {
            response.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    new Header().description(texts.of("frame.api.retry-after")).schema(typed("integer")));
        }
        return response;
    }

    private Schema<?> problem() {
        Schema<?> problem = typed("object").description(texts.of("frame.api.problem"));
        List.of("type", "title", "detail", "code", "incident")
                .forEach(name -> problem.addProperty(name, typed("string")));
        problem.addProperty("status", typed("integer"));
        problem.addProperty("problems", typed("object").additionalProperties(typed("string")));
        List.of("type", "title", "status", "detail", "code").forEach(problem::addRequiredItem);
        return problem;
    }

    private static String word(WebFault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>();
        schema.addType(type);
        return schema;
    }
}
