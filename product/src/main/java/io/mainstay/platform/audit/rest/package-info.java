/// The audit trail in the API.
@NullMarked
package io.mainstay.platform.audit.rest;

import org.jspecify.annotations.NullMarked;
