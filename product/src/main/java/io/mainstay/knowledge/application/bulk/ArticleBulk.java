package io.mainstay.knowledge.application.bulk;

import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkKind;
import io.mainstay.platform.list.ListDeclaration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Articles as a kind that can be changed many at a time.
@Component
class ArticleBulk implements BulkKind {

    private final List<BulkAction> actions;

    ArticleBulk(ArticlePlans plans, ArticlesInBulk reading) {
        this.actions = plans.plans().stream().map(plan -> plan.on(reading)).toList();
    }

    @Override
    public ListDeclaration list() {
        return ArticleList.LIST;
    }

    @Override
    public RecordRef ref(long id) {
        return new ArticleNumber(id).ref();
    }

    @Override
    public List<? extends BulkAction> actions() {
        return actions;
    }
}
