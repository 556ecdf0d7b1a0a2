package io.mainstay.platform.web.list;

import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.export.ExportAnswer;
import io.mainstay.platform.list.export.ExportFormat;
import io.mainstay.platform.list.export.Exports;
import io.mainstay.platform.list.export.PeopleWording;
import io.mainstay.platform.web.Reader;
import io.mainstay.platform.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes a list away as a file, in the reader's words and zone.
@Controller
class ListExportPages {

    private final ListLooks looks;
    private final Exports exports;
    private final ExportAnswer answer;
    private final Words words;

    ListExportPages(ListLooks looks, Exports exports, ExportAnswer answer, Words words) {
        this.looks = looks;
        this.exports = exports;
        this.answer = answer;
        this.words = words;
    }

    @GetMapping("/lists/{list}/export")
    void export(
            @PathVariable String list,
            ListRequest asked,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var look = looks.get(list);
        var reader = Reader.of(request, words);
        var wording = new PeopleWording(words, reader.locale(), reader.zone());
        var ordered = exports.order(look.list(), asked, ExportFormat.read(format), wording);
        answer.send(ordered, ExportAnswer.name(look.path()), response);
    }
}
