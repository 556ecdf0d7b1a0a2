/// What one does at the desk: log a contact, end it, log a call, and read the figures.
@NullMarked
package io.mainstay.servicedesk.application;

import org.jspecify.annotations.NullMarked;
