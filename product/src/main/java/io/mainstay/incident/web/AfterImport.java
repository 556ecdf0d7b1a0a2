package io.mainstay.incident.web;

import io.mainstay.incident.application.history.ImportOrder;
import io.mainstay.platform.jobs.NextSteps;
import io.mainstay.platform.web.list.Address;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// From an import on to what it brought in; from a dry run to the import itself.
@Component
class AfterImport implements NextSteps {

    @Override
    public String kind() {
        return ImportOrder.KIND;
    }

    @Override
    public List<Step> after(Map<String, String> parameters) {
        return ImportOrder.of(parameters).dryRun()
                ? List.of(new Step("incident.import.again", "/incidents/import", "file-import"))
                : List.of(
                        new Step("incident.import.see", incidents(), "alert-triangle"),
                        new Step("incident.overview", overview(), "chart-bar"));
    }

    private static String incidents() {
        return Address.of("/incidents")
                .with("sort", "-openedAt")
                .with("filter", "imported==true")
                .toString();
    }

    private static String overview() {
        return Address.of(OverviewAsked.PATH)
                .with("period", OverviewAsked.ALL)
                .with("source", "imported")
                .toString();
    }
}
