/// Standard replies by API.
@NullMarked
package io.mainstay.automation.rest;

import org.jspecify.annotations.NullMarked;
