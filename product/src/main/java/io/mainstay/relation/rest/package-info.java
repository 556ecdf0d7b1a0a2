/// Links in the API.
@NullMarked
package io.mainstay.relation.rest;

import org.jspecify.annotations.NullMarked;
