package io.mainstay.platform.list;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// The views that the actor has saved. Nobody sees or changes another's; what a view shows is
/// decided anew each time it is opened, so it never shows more than its reader may see.
@Service
public class SavedViews {

    static final int MOST = 50;
    static final int LONGEST_NAME = 80;

    private final JdbcSavedViews views;
    private final Lists lists;

    SavedViews(JdbcSavedViews views, Lists lists) {
        this.views = views;
        this.lists = lists;
    }

    /// In the order of their names.
    public List<SavedView> of(ListDeclaration list) {
        return views.of(me(), list.name());
    }

    /// @throws NoSuchRecord when the actor has no such view
    public SavedView get(long id) {
        return views.find(me(), id).orElseThrow(() -> new NoSuchRecord(id));
    }

    /// @throws BadListRequest when the list cannot be filtered or sorted like that
    public SavedView save(ListDeclaration list, String name, String filter, String sort) {
        lists.check(list, filter, sort);
        var named = checked(name);
        if (of(list).size() >= MOST) {
            throw new ViewRefused("too-many-views", MOST);
        }
        try {
            return views.add(me(), new SavedView(0, list.name(), named, filter, sort));
        } catch (DuplicateKeyException taken) {
            throw new ViewRefused("view-exists", named);
        }
    }

    public SavedView rename(long id, String name) {
        var named = checked(name);
        try {
            views.rename(me(), get(id).id(), named);
        } catch (DuplicateKeyException taken) {
            throw new ViewRefused("view-exists", named);
        }
        return get(id);
    }

    public void delete(long id) {
        views.delete(me(), get(id).id());
    }

    private static String checked(String name) {
        new Check().text("name", name, LONGEST_NAME).orRefuse();
        return name.strip();
    }

    private static long me() {
        return Actors.current().person().map(PersonId::value).orElse(0L);
    }
}
