/// Tasks on pages: their list, the page of one, and the board on the page of a record.
@NullMarked
package io.mainstay.task.web;

import org.jspecify.annotations.NullMarked;
