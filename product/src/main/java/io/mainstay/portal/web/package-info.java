@NullMarked
package io.mainstay.portal.web;

import org.jspecify.annotations.NullMarked;
