/// The desk on pages: logging a call, the interactions, the figures.
@NullMarked
package io.mainstay.servicedesk.web;

import org.jspecify.annotations.NullMarked;
