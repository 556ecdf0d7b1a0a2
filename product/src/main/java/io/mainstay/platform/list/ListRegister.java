package io.mainstay.platform.list;

import io.mainstay.kernel.NoSuchRecord;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The lists of the product by name: what works for any list, such as exports and saved views,
/// finds them here.
@Component
public class ListRegister {

    private final Supplier<List<ContributedLists>> lists;

    ListRegister(ObjectProvider<ContributedLists> lists) {
        this.lists = SingletonSupplier.of(() -> lists.stream().toList());
    }

    public List<ListDeclaration> all() {
        return lists.get().stream().flatMap(some -> some.lists().stream()).toList();
    }

    /// @throws NoSuchRecord when there is no such list
    public ListDeclaration get(String name) {
        return all().stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord(name));
    }
}
