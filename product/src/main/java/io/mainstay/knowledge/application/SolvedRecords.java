package io.mainstay.knowledge.application;

import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleSource;
import io.mainstay.knowledge.ArticleSource.Solution;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What solved records, by the word of the modules that own them.
@Component
public class SolvedRecords {

    /// Asked late, because the modules that own records ask for articles as well.
    private final ObjectProvider<ArticleSource> kinds;

    SolvedRecords(ObjectProvider<ArticleSource> kinds) {
        this.kinds = kinds;
    }

    public Optional<Solution> solution(RecordRef record) {
        return kinds.stream()
                .filter(kind -> kind.prefix().equals(record.prefix()))
                .findFirst()
                .flatMap(kind -> kind.solution(record));
    }
}
