package io.mainstay.knowledge.application.bulk;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.application.ArticleRehearsal;
import io.mainstay.knowledge.application.ArticleService;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sets the day on which somebody looks again at many articles.
@Component
class ReviewInBulk extends EditInBulk {

    private static final String DAY = "reviewDate";

    ReviewInBulk(ArticleService articles, ArticleRehearsal rehearsal, ArticleAccess access) {
        super(articles, rehearsal, access);
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public List<BulkField> fields() {
        return List.of(BulkField.day(DAY, "knowledge.reviewDate").needed());
    }

    @Override
    public void check(BulkInput input) {
        day(input);
    }

    @Override
    List<String> changes() {
        return List.of(DAY);
    }

    @Override
    ArticleDetails edited(ArticleDetails before, BulkInput input) {
        return before.reviewedOn(Optional.of(day(input)));
    }

    @Override
    ArticleDetails back(ArticleDetails now, Map<String, @Nullable String> before) {
        return now.reviewedOn(Optional.ofNullable(before.get(DAY)).map(LocalDate::parse));
    }

    private static LocalDate day(BulkInput input) {
        try {
            return input.perhaps(DAY)
                    .map(LocalDate::parse)
                    .orElseThrow(() -> InvalidInput.of(DAY, "required"));
        } catch (DateTimeException broken) {
            throw InvalidInput.of(DAY, "not-a-day");
        }
    }
}
