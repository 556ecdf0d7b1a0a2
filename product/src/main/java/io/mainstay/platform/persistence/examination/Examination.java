package io.mainstay.platform.persistence.examination;

import java.util.List;

/// Looks at one side of an installation. Asks quick questions only: the product may be running.
@FunctionalInterface
public interface Examination {

    List<Verdict> of(ExaminedDatabase database);
}
