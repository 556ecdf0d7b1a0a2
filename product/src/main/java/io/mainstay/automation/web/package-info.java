/// The pages of standard replies, and the menu that offers them.
@NullMarked
package io.mainstay.automation.web;

import org.jspecify.annotations.NullMarked;
