/// The conventions of the REST API: problems, versions, idempotency, lists.
@NullMarked
package io.mainstay.platform.rest;

import org.jspecify.annotations.NullMarked;
