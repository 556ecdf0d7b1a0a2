package io.mainstay.knowledge.rest;

import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.application.ArticleEditions;
import io.mainstay.knowledge.application.ArticleService;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.ListAnswers;
import io.mainstay.platform.rest.ListJson;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Articles: find, read, write and edit them.
@RestController
@RequestMapping(ArticleAnswers.PATH)
class ArticleResource {

    private final ArticleService articles;
    private final ArticleAccess access;
    private final ArticleEditions editions;
    private final ArticleAnswers answers;
    private final ListAnswers lists;

    ArticleResource(
            ArticleService articles,
            ArticleAccess access,
            ArticleEditions editions,
            ArticleAnswers answers,
            ListAnswers lists) {
        this.articles = articles;
        this.access = access;
        this.editions = editions;
        this.answers = answers;
        this.lists = lists;
    }

    @GetMapping
    ListJson<Map<String, Object>> list(ListRequest request) {
        return lists.answer(ArticleList.LIST, request);
    }

    /// Writes a draft.
    @PostMapping
    @Needs("title")
    ResponseEntity<ArticleJson> write(@RequestBody ArticleEditJson told) {
        return answers.created(articles.write(told.on(ArticleDetails.blank(Kind.HOW_TO))));
    }

    @GetMapping("/{number}")
    ResponseEntity<ArticleJson> show(@PathVariable String number) {
        return answers.answer(access.get(ArticleNumber.of(number)));
    }

    /// A JSON merge patch over the fields that may be edited; while it is revised, over its
    /// revision.
    @PatchMapping("/{number}")
    ResponseEntity<ArticleJson> edit(
            @PathVariable String number,
            ExpectedVersion version,
            @RequestBody ArticleEditJson change) {
        return answers.answer(articles.edit(ArticleNumber.of(number), version.value(), change::on));
    }

    /// What it said each time it was published, the last first; for its keepers.
    @GetMapping("/{number}/editions")
    List<EditionJson> editions(@PathVariable String number) {
        return editions.of(access.get(ArticleNumber.of(number))).stream()
                .map(EditionJson::of)
                .toList();
    }
}
