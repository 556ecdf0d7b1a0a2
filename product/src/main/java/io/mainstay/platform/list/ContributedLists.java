package io.mainstay.platform.list;

import java.util.List;

/// Lists that somebody adds to the register; contributed as a bean.
public interface ContributedLists {

    List<ListDeclaration> lists();
}
