package io.mainstay.platform.rest;

import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.words.Words;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/// What holds for every route of the API, said once in its description.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String CONVENTIONS =
            """
            Times are ISO 8601 in UTC. Unknown fields are refused. Lists take `filter`, `sort`, \
            `fields`, `cursor`, `size` and `total`. A change to what is there needs the version that \
            was read, as `If-Match`. `POST` and `PATCH` may be sent again safely with an \
            `Idempotency-Key`. Whatever is not done is answered with a problem (RFC 9457) whose \
            `code` is stable.\
            """;

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(ListRequest.class, ExpectedVersion.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Mainstay")
                                .version("v1")
                                .description(CONVENTIONS)
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This installation")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "token",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description("An access token of a person")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    ModelResolver schemas(ObjectMapperProvider json) {
        return new ModelResolver(json.jsonMapper(), new SchemaNames());
    }

    @Bean
    OperationCustomizer operations(Words words) {
        return (operation, method) -> {
            name(operation, method);
            operation.setSummary(words.say(Locale.ENGLISH, "api." + operation.getOperationId()));
            need(operation, method);
            for (var parameter : method.getMethodParameters()) {
                var type = parameter.nestedIfOptional().getNestedParameterType();
                if (type == MultipartFile.class) {
                    sendFile(operation, String.valueOf(parameter.getParameterName()));
                }
                if (type == ListRequest.class) {
                    Parameters.LIST.forEach(operation::addParametersItem);
                } else if (type == ExpectedVersion.class) {
                    operation.addParametersItem(Parameters.ifMatch(!parameter.isOptional()));
                }
            }
            return operation;
        };
    }

    /// `incident.show` for the method `show` of `IncidentResource`, whatever else is there. A route
    /// that names the part itself, when it lacks, takes any body and so would be described as one
    /// that takes JSON.
    private static void sendFile(Operation operation, String part) {
        var content = operation.getRequestBody().getContent();
        var other = content.remove(org.springframework.http.MediaType.APPLICATION_JSON_VALUE);
        if (other != null) {
            other.getSchema().addRequiredItem(part);
            content.addMediaType(
                    org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE, other);
        }
    }

    /// A body of the same form may need other fields on another route, so each route says it.
    private static void need(Operation operation, HandlerMethod method) {
        var needs = method.getMethodAnnotation(Needs.class);
        if (needs != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .values()
                    .forEach(body ->
                            body.setSchema(
                                    new Schema<>()
                                            .addAllOfItem(body.getSchema())
                                            .addAllOfItem(
                                                    new Schema<>()
                                                            .required(List.of(needs.value())))));
        }
    }

    private static void name(Operation operation, HandlerMethod method) {
        var resource = method.getBeanType().getSimpleName().replaceFirst("Resource$", "");
        var tag = StringUtils.uncapitalize(resource);
        operation.setOperationId(tag + "." + method.getMethod().getName());
        operation.setTags(List.of(tag));
    }

    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            var schemas =
                    ModelConverters.getInstance(true).readAll(new AnnotatedType(Problem.class));
            schemas.forEach(api.getComponents()::addSchemas);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(OpenApiConfiguration::addProblem);
        };
    }

    private static void addProblem(Operation operation) {
        var problem = new Schema<>().$ref("#/components/schemas/Problem");
        operation
                .getResponses()
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description("A problem; nothing was changed")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType().schema(problem))));
    }
}
