/// Accounts and one's own account in the API.
@NullMarked
package io.mainstay.platform.access.rest;

import org.jspecify.annotations.NullMarked;
