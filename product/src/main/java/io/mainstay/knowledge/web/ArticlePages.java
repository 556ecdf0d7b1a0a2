package io.mainstay.knowledge.web;

import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.application.ArticleService;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.web.ArticleForms.DetailsForm;
import io.mainstay.knowledge.web.ArticlePage.Asked;
import io.mainstay.platform.web.Submitted;
import io.mainstay.platform.web.list.ListViews;
import io.mainstay.platform.web.pick.Pickers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of articles, the form for a new one, and the page of one.
@Controller
@RequestMapping("/articles")
class ArticlePages {

    private final ListViews lists;
    private final ArticleAccess access;
    private final ArticleService articles;
    private final ArticlePageMaker pages;
    private final Template template;
    private final Pickers pickers;

    ArticlePages(
            ListViews lists,
            ArticleAccess access,
            ArticleService articles,
            ArticlePageMaker pages,
            Template template,
            Pickers pickers) {
        this.lists = lists;
        this.access = access;
        this.articles = articles;
        this.pages = pages;
        this.template = template;
        this.pickers = pickers;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", lists.show(ArticleLook.LIST, request));
        return "knowledge/list";
    }

    /// @param from the number of a solved record that it is written from
    /// @param title what it is to answer
    @GetMapping("/new")
    String fresh(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> title,
            Model model) {
        access.requireWrite();
        var page =
                from.flatMap(RecordRef::parse)
                        .map(template::from)
                        .orElseGet(() -> template.of(kind(kind), title.orElse("")));
        model.addAttribute("page", page);
        return "knowledge/new";
    }

    @PostMapping
    String write(@RequestParam Optional<String> from, Submitted<DetailsForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var details = sent.over(ArticleDetails.blank(Kind.HOW_TO), pickers);
                    var number =
                            sent.source()
                                    .map(record -> articles.write(details, record))
                                    .orElseGet(() -> articles.write(details))
                                    .number();
                    return form.then("/articles/" + number, "knowledge.notice.written", number);
                },
                () -> fresh(Optional.empty(), from, Optional.empty(), model));
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Question asked, Model model) {
        return show(ArticleNumber.of(number), asked.asked(), model);
    }

    @PostMapping("/{number}/properties")
    String edit(@PathVariable String number, Submitted<DetailsForm> form, Model model) {
        var article = ArticleNumber.of(number);
        return form.attempt(
                sent -> {
                    var saved =
                            articles.edit(
                                    article, sent.seen(), before -> sent.over(before, pickers));
                    var back = saved.revision().isPresent() ? "?tab=revision" : "";
                    return form.then(
                            "/articles/" + article + back, "knowledge.notice.saved", article);
                },
                () -> show(article, Asked.editing(), model));
    }

    private String show(ArticleNumber number, Asked asked, Model model) {
        model.addAttribute("page", pages.page(access.get(number), asked));
        return "knowledge/show";
    }

    private static Kind kind(Optional<String> asked) {
        return asked.flatMap(text ->
                        Stream.of(Kind.values()).filter(one -> one.name().equals(text)).findFirst())
                .orElse(Kind.HOW_TO);
    }

    /// What the address asks to see.
    ///
    /// @param act the action whose form is open
    /// @param edit present when the article is open in a form
    /// @param before the cursor of an earlier page of the history
    record Question(
            @Nullable String act,
            @Nullable String edit,
            @Nullable String tab,
            @Nullable String edition,
            @Nullable String before) {

        private static final Set<String> TABS =
                Set.of("article", "revision", "versions", "links", "history");

        Asked asked() {
            return new Asked(
                    Optional.ofNullable(act),
                    edit != null,
                    Optional.ofNullable(tab)
                            .filter(TABS::contains)
                            .orElse(before == null ? "article" : "history"),
                    whole(edition, 9).map(Math::toIntExact),
                    whole(before, 18));
        }

        private static Optional<Long> whole(@Nullable String text, int digits) {
            return Optional.ofNullable(text)
                    .filter(any -> any.matches("[0-9]{1," + digits + "}"))
                    .map(Long::valueOf);
        }
    }
}
