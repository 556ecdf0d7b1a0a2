/// Classification in the API.
@NullMarked
package io.mainstay.classification.rest;

import org.jspecify.annotations.NullMarked;
