package io.mainstay.knowledge.application.bulk;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.application.ArticleRehearsal;
import io.mainstay.knowledge.application.ArticleService;
import io.mainstay.knowledge.domain.KnowledgePermission;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkInput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The same property of many articles, by the ordinary edit; it can be taken back by another.
abstract class EditInBulk implements BulkAction {

    private final ArticleService articles;
    private final ArticleRehearsal rehearsal;
    private final ArticleAccess access;

    EditInBulk(ArticleService articles, ArticleRehearsal rehearsal, ArticleAccess access) {
        this.articles = articles;
        this.rehearsal = rehearsal;
        this.access = access;
    }

    /// The fields that the edit may change, by the names that the audit trail has.
    abstract List<String> changes();

    abstract ArticleDetails edited(ArticleDetails before, BulkInput input);

    abstract ArticleDetails back(ArticleDetails now, Map<String, @Nullable String> before);

    @Override
    public Permission permission() {
        return KnowledgePermission.WRITE;
    }

    @Override
    public Map<RecordRef, Refusal> refusals(Collection<RecordRef> records, BulkInput input) {
        var refusals = new LinkedHashMap<RecordRef, Refusal>();
        for (var record : records) {
            try {
                rehearsal.edit(number(record), before -> edited(before, input));
            } catch (Refusal refusal) {
                refusals.put(record, refusal);
            }
        }
        return refusals;
    }

    @Override
    public void apply(RecordRef record, BulkInput input) {
        var seen = access.get(number(record)).version();
        articles.edit(number(record), seen, before -> edited(before, input));
    }

    @Override
    public Map<String, @Nullable String> fields(RecordRef record) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        var all = access.get(number(record)).auditedFields();
        changes().forEach(field -> fields.put(field, all.get(field)));
        return fields;
    }

    @Override
    public boolean changesFields() {
        return true;
    }

    @Override
    public boolean canBeTakenBack() {
        return true;
    }

    @Override
    public void takeBack(RecordRef record, Map<String, @Nullable String> before, String reason) {
        var seen = access.get(number(record)).version();
        articles.edit(number(record), seen, now -> back(now, before));
    }

    static ArticleNumber number(RecordRef record) {
        return ArticleNumber.in(record).orElseThrow();
    }
}
