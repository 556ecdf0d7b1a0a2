package io.mainstay.knowledge.application.bulk;

import io.mainstay.kernel.Permission;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.application.ArticleRehearsal;
import io.mainstay.knowledge.application.ArticleTransitions;
import io.mainstay.knowledge.domain.KnowledgePermission;
import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Retires many articles for one reason. Their life leads back through review only.
@Component
class RetireInBulk implements BulkAction {

    private static final String REASON = "reason";

    private final ArticleTransitions transitions;
    private final ArticleRehearsal rehearsal;
    private final ArticleAccess access;

    RetireInBulk(ArticleTransitions transitions, ArticleRehearsal rehearsal, ArticleAccess access) {
        this.transitions = transitions;
        this.rehearsal = rehearsal;
        this.access = access;
    }

    @Override
    public String name() {
        return "retire";
    }

    @Override
    public Permission permission() {
        return KnowledgePermission.RELEASE;
    }

    @Override
    public List<BulkField> fields() {
        return List.of(BulkField.text(REASON, "knowledge.reason").needed());
    }

    @Override
    public void check(BulkInput input) {
        rehearsal.checkReason(input.text(REASON));
    }

    @Override
    public Map<RecordRef, Refusal> refusals(Collection<RecordRef> records, BulkInput input) {
        var refusals = new LinkedHashMap<RecordRef, Refusal>();
        for (var record : records) {
            try {
                rehearsal.retire(EditInBulk.number(record), input.text(REASON));
            } catch (Refusal refusal) {
                refusals.put(record, refusal);
            }
        }
        return refusals;
    }

    @Override
    public void apply(RecordRef record, BulkInput input) {
        transitions.retire(EditInBulk.number(record), input.text(REASON));
    }

    @Override
    public Map<String, @Nullable String> fields(RecordRef record) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        var all = access.get(EditInBulk.number(record)).auditedFields();
        List.of("state", REASON).forEach(field -> fields.put(field, all.get(field)));
        return fields;
    }

    @Override
    public boolean changesFields() {
        return true;
    }

    @Override
    public boolean canBeTakenBack() {
        return false;
    }

    @Override
    public void takeBack(RecordRef record, Map<String, @Nullable String> before, String reason) {
        throw new UnsupportedOperationException("a retired article is published through review");
    }
}
