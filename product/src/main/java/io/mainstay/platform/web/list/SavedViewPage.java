package io.mainstay.platform.web.list;

import io.mainstay.platform.list.SavedView;
import io.mainstay.platform.web.Choice;
import java.util.List;

/// One saved view and what the reader may do with it.
///
/// @param href the list as the view shows it
/// @param actions see [io.mainstay.platform.list.ViewSharing#actions]
/// @param teams the teams that the reader may share with
/// @param sharedWith the name of the team that sees it; blank when none does
public record SavedViewPage(
        SavedView view,
        ListLook look,
        String href,
        List<String> actions,
        List<Choice> teams,
        String sharedWith) {

    public boolean may(String action) {
        return actions.contains(action);
    }

    public String path(String act) {
        return "/views/" + view.id() + "/" + act;
    }
}
