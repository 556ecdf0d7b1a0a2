package io.mainstay.platform.rest;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Answers `GET` on a collection: the page that the request asks for, each row as an object of the
/// asked fields. A resource that shows more than its list maps the rows itself, with `ListJson.of`.
@Component
public class ListAnswers {

    private final Lists lists;

    ListAnswers(Lists lists) {
        this.lists = lists;
    }

    public ListJson<Map<String, Object>> answer(ListDeclaration list, ListRequest request) {
        var answer = ListJson.of(lists.page(list, request), ListAnswers::json);
        return request.total() ? answer.with(lists.total(list, request.filter())) : answer;
    }

    private static Map<String, Object> json(Row row) {
        var json = new LinkedHashMap<String, Object>();
        for (var field : row.fields()) {
            json.put(field, row.value(field).map(ListAnswers::json));
        }
        return json;
    }

    private static Object json(Object value) {
        return switch (value) {
            case RecordRef ref -> ref.toString();
            case Row.Reference reference -> new ReferenceJson(reference.id(), reference.label());
            default -> value;
        };
    }

    record ReferenceJson(long id, String name) {}
}
