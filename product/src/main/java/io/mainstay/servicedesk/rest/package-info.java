/// Interactions in the API.
@NullMarked
package io.mainstay.servicedesk.rest;

import org.jspecify.annotations.NullMarked;
