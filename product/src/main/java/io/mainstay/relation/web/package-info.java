/// Links as a record's page shows them.
@NullMarked
package io.mainstay.relation.web;

import org.jspecify.annotations.NullMarked;
