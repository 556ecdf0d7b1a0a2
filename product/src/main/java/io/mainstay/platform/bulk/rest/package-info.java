/// Bulk changes in the API.
@NullMarked
package io.mainstay.platform.bulk.rest;

import org.jspecify.annotations.NullMarked;
