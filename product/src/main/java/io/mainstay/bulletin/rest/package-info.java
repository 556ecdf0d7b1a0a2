/// Bulletins in the API: every field flat and under the one name that list, filter and audit trail
/// use too.
@NullMarked
package io.mainstay.bulletin.rest;

import org.jspecify.annotations.NullMarked;
