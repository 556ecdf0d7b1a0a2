package io.mainstay.knowledge.rest;

import io.mainstay.knowledge.application.GapService;
import io.mainstay.knowledge.persistence.GapList;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was searched for and not found.
@RestController
@RequestMapping("/api/v1/search-gaps")
class GapResource {

    private final GapService gaps;
    private final ListAnswers lists;

    GapResource(GapService gaps, ListAnswers lists) {
        this.gaps = gaps;
        this.lists = lists;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        gaps.requireLeave();
        return lists.answer(GapList.LIST, request);
    }

    @GetMapping("/{number}")
    GapJson show(@PathVariable String number) {
        var gap = gaps.get(number);
        var days = gaps.days(gap).stream().map(day -> new DayJson(day.day(), day.times())).toList();
        return new GapJson(GapList.PREFIX + "-" + gap.id(), gap.words(), gap.times(), days);
    }

    record GapJson(String number, String words, long times, List<DayJson> days) {}

    record DayJson(LocalDate day, long times) {}
}
