/// Surveys as pages.
@NullMarked
package io.mainstay.satisfaction.web;

import org.jspecify.annotations.NullMarked;
