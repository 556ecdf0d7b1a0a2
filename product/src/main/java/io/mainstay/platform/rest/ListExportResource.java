package io.mainstay.platform.rest;

import io.mainstay.platform.list.ListRegister;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.export.ExportAnswer;
import io.mainstay.platform.list.export.ExportFormat;
import io.mainstay.platform.list.export.Exports;
import io.mainstay.platform.list.export.ProgramWording;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Any list as a file: every row that the same `filter`, `sort` and `fields` show page by page.
@RestController
@RequestMapping("/api/v1/lists/{list}/export")
class ListExportResource {

    private final ListRegister lists;
    private final Exports exports;
    private final ExportAnswer answer;

    ListExportResource(ListRegister lists, Exports exports, ExportAnswer answer) {
        this.lists = lists;
        this.exports = exports;
        this.answer = answer;
    }

    /// Fields and codes are called as in JSON, times are in UTC; CSV has no byte order mark.
    @GetMapping
    void export(
            @PathVariable String list,
            ListRequest request,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        var ordered =
                exports.order(
                        lists.get(list), request, ExportFormat.read(format), new ProgramWording());
        answer.send(ordered, ExportAnswer.name(list), response);
    }
}
