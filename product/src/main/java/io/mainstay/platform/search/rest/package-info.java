@NullMarked
package io.mainstay.platform.search.rest;

import org.jspecify.annotations.NullMarked;
