package io.mainstay.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The fields of the body without which a route refuses the request, for the description of the
/// API. A test sends each route an empty body and holds the answer against this.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    String[] value();
}
