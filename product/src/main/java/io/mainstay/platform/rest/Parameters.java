package io.mainstay.platform.rest;

import io.mainstay.platform.list.ListRequest;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;

/// How the API's description shows the parameters that many routes share.
final class Parameters {

    static final List<Parameter> LIST =
            List.of(
                    query(
                            "filter",
                            "Such as `state=in=(NEW,ASSIGNED);priority=le=2`; `;` is and, `,` is or",
                            new StringSchema().maxLength(4_000)),
                    query(
                            "sort",
                            "Such as `priority,-openedAt`; `-` is downward",
                            new StringSchema()),
                    query("fields", "The fields to answer, divided by commas", new StringSchema()),
                    query("cursor", "`next` of the page before", new StringSchema()),
                    query(
                            "size",
                            "How many items a page has",
                            new IntegerSchema()
                                    .minimum(BigDecimal.ONE)
                                    .maximum(BigDecimal.valueOf(ListRequest.LARGEST_SIZE))
                                    ._default(ListRequest.DEFAULT_SIZE)),
                    query("total", "True to be told how many there are", new BooleanSchema()));

    private Parameters() {}

    static Parameter ifMatch(boolean required) {
        return new Parameter()
                .in("header")
                .name("If-Match")
                .description("The version that was read, such as `\"7\"`")
                .required(required)
                .schema(new StringSchema());
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }
}
