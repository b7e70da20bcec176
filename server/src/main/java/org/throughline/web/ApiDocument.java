package org.throughline.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.pages.Action;
import org.throughline.pages.Export;
import org.throughline.pages.FileKind;
import org.throughline.pages.Notice;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Parameter;
import org.throughline.pages.Question;
import org.throughline.pages.Texts;
import org.throughline.security.Role;

/** The OpenAPI document of the JSON twins, made from the pages: their addresses and the records they show. */
final class ApiDocument {

    /** Where it is served. */
    static final String PATH = PageRoutes.API + "/openapi.json";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Texts texts;
    private final ApiFaults faults;
    private final Components components = new Components();

    private final ModelConverters converters = new ModelConverters(true);

    /** What is sent may lack what an answer has, so that the same record is described anew. */
    private final ModelConverters sent = new ModelConverters(true);

    ApiDocument(Texts texts) {
        this.texts = texts;
        faults = new ApiFaults(texts);
        converters.addConverter(new ModelResolver(Json31.mapper(), new WholeNames("")).openapi31(true));
        sent.addConverter(new ModelResolver(Json31.mapper(), new WholeNames("Sent")).openapi31(true));
    }

    /** Two pages may call a part of what they show the same: the name of the record around it tells them apart. */
    private static final class WholeNames extends TypeNameResolver {

        private final String behind;

        private WholeNames(String behind) {
            this.behind = behind;
        }

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            String name = type.getName();
            return name.substring(name.lastIndexOf('.') + 1).replace("$", "") + behind;
        }
    }

    String of(List<Page<?>> pages) {
        Paths paths = new Paths();
        pages.stream()
                .sorted(Comparator.comparing(page -> page.address().path()))
                .forEach(page -> add(paths, page));
        OpenAPI document = new OpenAPI()
                .openapi("3.1.0")
                .info(new Info().title("Throughline").version("v1").description(texts.of("frame.api.description")))
                .paths(paths)
                .components(components.addSecuritySchemes(
                        "key",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("key"));
        faults.describe(components);
        return Json31.pretty(document);
    }

    private void add(Paths paths, Page<?> page) {
        PageAddress address = page.address();
        String path = PageRoutes.API + address.path();
        Operation show = operation(page, texts.of(address.name() + ".title"), page.parameters())
                .operationId(address.name())
                .responses(faults.ofReading(responses(content(schema(page.contentType())))));
        paths.addPathItem(path, item(page).get(show));
        for (Export export : page.exports()) {
            for (FileKind kind : FileKind.values()) {
                paths.addPathItem(
                        path + "/" + export.name() + kind.ending(), item(page).get(file(page, export, kind)));
            }
        }
        for (Action<?> action : page.actions()) {
            Operation act = operation(page, texts.of(address.name() + ".action." + action.name()), action.reads())
                    .operationId(address.name() + "-" + action.name())
                    .requestBody(new RequestBody().required(true).content(content(schema(action.form()))))
                    .responses(faults.ofDoing(responses(content(schema(Notice.class)))));
            paths.addPathItem(path + "/" + action.name(), item(page).post(act));
        }
        page.questions()
                .forEach(question -> paths.addPathItem(
                        path + "/" + question.name(), item(page).post(ask(page, question))));
    }

    private Operation ask(Page<?> page, Question<?, ?> question) {
        String name = page.address().name();
        String text = name + ".question." + question.name();
        return operation(page, texts.of(text), List.of())
                .operationId(name + "-" + question.name())
                .requestBody(new RequestBody().required(true).content(content(asked(question.asked(), text))))
                .responses(faults.ofDoing(responses(content(schema(question.answered())))));
    }

    private Operation file(Page<?> page, Export export, FileKind kind) {
        MediaType file = new MediaType().schema(ApiFaults.typed("string"));
        return operation(page, texts.of("frame.api.file", export.name()), filed(page.parameters()))
                .operationId(page.address().name() + "-" + export.name()
                        + kind.ending().replace('.', '-'))
                .responses(faults.ofReading(responses(new Content().addMediaType(kind.contentType(), file))));
    }

    /** What chooses the rows of a file: it has all of them, and not one page. */
    private static List<Parameter> filed(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> !parameter.equals(Parameter.PAGE))
                .toList();
    }

    private Operation operation(Page<?> page, String summary, List<Parameter> reads) {
        String roles = page.readers().stream().sorted().map(Role::spoken).collect(Collectors.joining(", "));
        Operation operation = new Operation()
                .summary(summary)
                .description(texts.of("frame.api.roles", roles))
                .addTagsItem(page.address().name());
        reads.forEach(parameter -> operation.addParametersItem(query(parameter)));
        return operation;
    }

    private QueryParameter query(Parameter parameter) {
        QueryParameter query = new QueryParameter();
        query.name(parameter.name())
                .required(false)
                .description(texts.of(parameter.about()))
                .schema(schema(parameter));
        return query;
    }

    private static Schema<?> schema(Parameter parameter) {
        return switch (parameter.kind()) {
            case TEXT -> oneOf(parameter.allowed());
            case TEXTS -> ApiFaults.typed("array").items(oneOf(parameter.allowed()));
            case NUMBER -> ApiFaults.typed("integer").minimum(BigDecimal.ONE);
            case DAY -> ApiFaults.typed("string").format("date");
        };
    }

    private static Schema<?> oneOf(List<String> allowed) {
        Schema<Object> text = new Schema<>();
        text.addType("string");
        allowed.forEach(text::addEnumItemObject);
        return text;
    }

    private static PathItem item(Page<?> page) {
        PathItem item = new PathItem();
        PLACE.matcher(page.address().path())
                .results()
                .forEach(place -> item.addParametersItem(
                        new PathParameter().name(place.group(1)).required(true).schema(ApiFaults.typed("string"))));
        return item;
    }

    private static ApiResponses responses(Content shown) {
        return new ApiResponses()
                .addApiResponse("200", new ApiResponse().description("OK").content(shown));
    }

    private static Content content(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private Schema<?> schema(Class<?> type) {
        ResolvedSchema resolved = converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> {
            requireAll(schema);
            components.addSchemas(name, schema);
        });
        return resolved.schema;
    }

    /** What may be left out of a question has a text that says what holds then. */
    private Schema<?> asked(Class<?> type, String text) {
        ResolvedSchema resolved = sent.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> {
            requireGiven(schema, text);
            components.addSchemas(name, schema);
        });
        return resolved.schema;
    }

    private void requireGiven(Schema<?> schema, String text) {
        new TreeMap<>(schema.getProperties()).forEach((field, property) -> {
            String without = text + ".without." + field;
            if (texts.has(without)) {
                property.setDescription(texts.of(without));
            } else {
                schema.addRequiredItem(field);
            }
        });
    }

    /** Nothing is left out of an answer: what is unknown says so. */
    private static void requireAll(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().keySet().stream().sorted().forEach(schema::addRequiredItem);
        }
    }
}
