/// Bulk changes as pages.
@NullMarked
package io.mainstay.platform.bulk.web;

import org.jspecify.annotations.NullMarked;
