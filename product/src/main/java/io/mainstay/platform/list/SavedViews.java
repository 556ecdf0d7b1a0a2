package io.mainstay.platform.list;

import static io.mainstay.platform.list.ViewPermission.KEEP_OWN;

import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.platform.list.SavedView.Asked;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// The views that the actor has saved, and those that their teams share. What a view shows is
/// decided anew each time it is opened, so it never shows more than its reader may see; and what it
/// asks is told only as far as the reader may read the fields, see [ToldView].
@Service
public class SavedViews {

    static final int MOST = 50;
    static final int LONGEST_NAME = 80;

    private final JdbcSavedViews views;
    private final Lists lists;
    private final ListRegister register;
    private final ViewSharing sharing;

    SavedViews(JdbcSavedViews views, Lists lists, ListRegister register, ViewSharing sharing) {
        this.views = views;
        this.lists = lists;
        this.register = register;
        this.sharing = sharing;
    }

    /// The own ones, then those that the actor's teams share, each in the order of their names.
    public List<SavedView> of(ListDeclaration list) {
        var told = new ToldView(lists.readable(list));
        return views.of(sharing.me(), sharing.teams(), list.name()).stream().map(told::of).toList();
    }

    /// @throws NoSuchRecord when the actor has no such view and no team of theirs shares it
    public SavedView get(long id) {
        return told(kept(id));
    }

    private SavedView kept(long id) {
        return views.find(id).filter(sharing::sees).orElseThrow(() -> new NoSuchRecord(id));
    }

    private SavedView told(SavedView view) {
        return new ToldView(lists.readable(register.get(view.list()))).of(view);
    }

    /// @throws BadListRequest when the list cannot be asked like that
    public SavedView save(ListDeclaration list, String name, Asked asked) {
        sharing.requireToKeep();
        lists.shown(list, asked.request());
        var named = checked(name);
        if (views.countOf(sharing.me(), list.name()) >= MOST) {
            throw new ViewRefused("too-many-views", MOST);
        }
        try {
            return views.add(sharing.me(), list.name(), named, asked);
        } catch (DuplicateKeyException taken) {
            throw new ViewRefused("view-exists", named);
        }
    }

    /// The actor's own copy of what somebody shares, as far as it is told.
    public SavedView copy(long id, String name) {
        var view = get(id);
        return save(register.get(view.list()), name, view.asked());
    }

    /// Gives it another name and other contents.
    public SavedView change(long id, String name, Asked asked) {
        var view = toManage(id);
        lists.shown(register.get(view.list()), asked.request());
        return write(view, name, asked);
    }

    public SavedView rename(long id, String name) {
        var view = toManage(id);
        return write(view, name, view.asked());
    }

    private SavedView write(SavedView view, String name, Asked asked) {
        var named = checked(name);
        try {
            views.change(view.id(), named, asked);
        } catch (DuplicateKeyException taken) {
            throw new ViewRefused("view-exists", named);
        }
        return get(view.id());
    }

    /// Shows it to the members of a team of the owner's as well. Whoever leads that team, and
    /// administrators, may end that, but not begin it.
    public SavedView share(long id, Optional<Long> team) {
        var view = toManage(id);
        if (team.isPresent() && !view.isOf(sharing.me())) {
            throw new NotAllowed(KEEP_OWN);
        }
        if (team.isPresent() && !sharing.teams().contains(team.get())) {
            throw InvalidInput.of("team", "not-your-team");
        }
        views.share(view.id(), team);
        return told(views.find(id).orElseThrow());
    }

    public void delete(long id) {
        views.delete(toManage(id).id());
    }

    private SavedView toManage(long id) {
        sharing.requireToKeep();
        var view = kept(id);
        if (!sharing.manages(view)) {
            throw new NotAllowed(KEEP_OWN);
        }
        return view;
    }

    private static String checked(String name) {
        new Check().text("name", name, LONGEST_NAME).orRefuse();
        return name.strip();
    }
}
