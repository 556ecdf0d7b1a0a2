/// Articles on pages: their list, the page of one, and those of a record on its page.
@NullMarked
package io.mainstay.knowledge.web;

import org.jspecify.annotations.NullMarked;
