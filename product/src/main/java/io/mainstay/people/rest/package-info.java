/// The directory in the API.
@NullMarked
package io.mainstay.people.rest;

import org.jspecify.annotations.NullMarked;
