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
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.pages.Action;
import org.throughline.pages.Export;
import org.throughline.pages.FileKind;
import org.throughline.pages.Notice;
import org.throughline.pages.Page;
import org.throughline.pages.PageAddress;
import org.throughline.pages.Texts;
import org.throughline.security.Role;

/** The OpenAPI document of the JSON twins, made from the pages: their addresses and the records they show. */
final class ApiDocument {

    /** Where it is served. */
    static final String PATH = PageRoutes.API + "/openapi.json";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Texts texts;
    private final Components components = new Components();

    private final ModelConverters converters = new ModelConverters(true);

    ApiDocument(Texts texts) {
        this.texts = texts;
        converters.addConverter(new ModelResolver(Json31.mapper(), new WholeNames()).openapi31(true));
    }

    /** Two pages may call a part of what they show the same: the name of the record around it tells them apart. */
    private static final class WholeNames extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            String name = type.getName();
            return name.substring(name.lastIndexOf('.') + 1).replace("$", "");
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
        return Json31.pretty(document);
    }

    private void add(Paths paths, Page<?> page) {
        PageAddress address = page.address();
        String path = PageRoutes.API + address.path();
        Operation show = operation(page, texts.of(address.name() + ".title"))
                .operationId(address.name())
                .responses(responses(schema(page.contentType())));
        paths.addPathItem(path, item(page).get(show));
        for (Export export : page.exports()) {
            for (FileKind kind : FileKind.values()) {
                Operation take = operation(page, texts.of("frame.api.file", export.name()))
                        .operationId(address.name() + "-" + export.name()
                                + kind.ending().replace('.', '-'))
                        .responses(new ApiResponses()
                                .addApiResponse(
                                        "200",
                                        new ApiResponse()
                                                .description("OK")
                                                .content(new Content()
                                                        .addMediaType(
                                                                kind.contentType(), new MediaType().schema(text())))));
                paths.addPathItem(
                        path + "/" + export.name() + kind.ending(), item(page).get(take));
            }
        }
        for (Action<?> action : page.actions()) {
            Operation act = operation(page, texts.of(address.name() + ".action." + action.name()))
                    .operationId(address.name() + "-" + action.name())
                    .requestBody(new RequestBody().required(true).content(content(schema(action.form()))))
                    .responses(responses(schema(Notice.class))
                            .addApiResponse("422", new ApiResponse().description(texts.of("frame.api.refused"))));
            paths.addPathItem(path + "/" + action.name(), item(page).post(act));
        }
    }

    private Operation operation(Page<?> page, String summary) {
        String roles = page.readers().stream().sorted().map(Role::spoken).collect(Collectors.joining(", "));
        return new Operation()
                .summary(summary)
                .description(texts.of("frame.api.roles", roles))
                .addTagsItem(page.address().name());
    }

    private static PathItem item(Page<?> page) {
        PathItem item = new PathItem();
        PLACE.matcher(page.address().path())
                .results()
                .forEach(place -> item.addParametersItem(new Parameter()
                        .name(place.group(1))
                        .in("path")
                        .required(true)
                        .schema(text())));
        return item;
    }

    private static Schema<?> text() {
        Schema<?> schema = new Schema<>();
        schema.addType("string");
        return schema;
    }

    private static ApiResponses responses(Schema<?> shown) {
        return new ApiResponses()
                .addApiResponse("200", new ApiResponse().description("OK").content(content(shown)));
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

    /** Nothing is left out of an answer: what is unknown says so. */
    private static void requireAll(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().keySet().stream().sorted().forEach(schema::addRequiredItem);
        }
    }
}
