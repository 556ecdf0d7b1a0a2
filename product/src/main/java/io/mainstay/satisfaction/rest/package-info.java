/// Surveys in the API.
@NullMarked
package io.mainstay.satisfaction.rest;

import org.jspecify.annotations.NullMarked;
