package io.mainstay.platform.web.list;

import io.mainstay.platform.list.SavedView.Asked;

/// The form that gives a question to a list a name.
public record NewViewPage(ListLook look, Asked asked) {

    public String fields() {
        return String.join(",", asked.fields());
    }
}
