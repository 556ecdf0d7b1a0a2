package io.mainstay.platform.rest;

import io.swagger.v3.core.jackson.TypeNameResolver;

/// Names a schema by its record and the resource around it, `Job.RefusedRowJson`, so that two
/// resources with records of one name are not described as one.
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        var around = type.getEnclosingClass();
        return around == null
                ? type.getSimpleName().replaceFirst("Resource$", "")
                : getNameOfClass(around) + "." + type.getSimpleName();
    }
}
