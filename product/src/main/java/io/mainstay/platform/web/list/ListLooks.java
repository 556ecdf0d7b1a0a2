package io.mainstay.platform.web.list;

import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.platform.list.ContributedLists;
import io.mainstay.platform.list.ListDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// The list pages of the product by the names of their lists.
@Component
class ListLooks implements ContributedLists {

    private final List<ListLook> looks;

    /// @param looks contributed as beans
    ListLooks(List<ListLook> looks) {
        this.looks = looks;
    }

    /// @throws NoSuchRecord when no list of that name has a page
    ListLook get(String list) {
        return looks.stream()
                .filter(look -> look.list().name().equals(list))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord(list));
    }

    @Override
    public List<ListDeclaration> lists() {
        return looks.stream().map(ListLook::list).toList();
    }
}
