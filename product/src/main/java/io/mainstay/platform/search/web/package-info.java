@NullMarked
package io.mainstay.platform.search.web;

import org.jspecify.annotations.NullMarked;
