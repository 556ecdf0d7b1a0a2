/// All SQL of the service desk.
@NullMarked
package io.mainstay.servicedesk.persistence;

import org.jspecify.annotations.NullMarked;
