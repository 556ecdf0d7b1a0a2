package io.mainstay.knowledge.application;

import io.mainstay.classification.CustomValues;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.Language;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.knowledge.domain.Readership;
import io.mainstay.knowledge.domain.Wording;
import java.time.LocalDate;
import java.util.Optional;

/// What a person says of an article when writing it, and may change later.
public record ArticleDetails(
        Wording wording,
        Readership readership,
        Owner owner,
        Optional<LocalDate> review,
        CustomValues custom) {

    /// Of a new one, without what the organisation wants to know besides.
    public ArticleDetails(
            Wording wording, Readership readership, Owner owner, Optional<LocalDate> review) {
        this(wording, readership, owner, review, CustomValues.NONE);
    }

    /// As its keepers are writing it.
    public static ArticleDetails of(Article article) {
        var working = article.working();
        return new ArticleDetails(
                working.wording(),
                working.readership(),
                working.owner(),
                working.review(),
                working.custom());
    }

    /// Of a kind, with nothing else said yet.
    public static ArticleDetails blank(Kind kind) {
        return new ArticleDetails(
                new Wording("", "", kind, Language.ENGLISH),
                Readership.UNSAID,
                Owner.NOBODY,
                Optional.empty());
    }

    public ArticleDetails saying(String title, String body) {
        var next = new Wording(title, body, wording.kind(), wording.language());
        return new ArticleDetails(next, readership, owner, review, custom);
    }

    public ArticleDetails keptBy(Owner next) {
        return new ArticleDetails(wording, readership, next, review, custom);
    }

    public ArticleDetails reviewedOn(Optional<LocalDate> day) {
        return new ArticleDetails(wording, readership, owner, day, custom);
    }

    ArticleDetails with(CustomValues next) {
        return new ArticleDetails(wording, readership, owner, review, next);
    }
}
