/// The journal in the API.
@NullMarked
package io.mainstay.journal.rest;

import org.jspecify.annotations.NullMarked;
