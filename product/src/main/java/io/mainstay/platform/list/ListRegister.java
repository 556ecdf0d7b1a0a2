package io.mainstay.platform.list;

import io.mainstay.kernel.NoSuchRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The lists of the product by name: what works for any list, such as exports and saved views,
/// finds them here.
@Component
public class ListRegister {

    private final ObjectProvider<ContributedLists> lists;

    ListRegister(ObjectProvider<ContributedLists> lists) {
        this.lists = lists;
    }

    /// @throws NoSuchRecord when there is no such list
    public ListDeclaration get(String name) {
        return lists.stream()
                .flatMap(some -> some.lists().stream())
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord(name));
    }
}
