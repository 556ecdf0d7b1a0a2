package io.mainstay.knowledge.application;

import static io.mainstay.knowledge.domain.KnowledgePermission.ANSWER;
import static io.mainstay.knowledge.persistence.ArticleVisibility.ARTICLES;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.AnswersOfRecord;
import io.mainstay.knowledge.AnswersOfRecord.Answer;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.persistence.ArticleUse;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.access.RecordGate;
import io.mainstay.platform.access.Visible;
import io.mainstay.platform.words.Words;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What articles are good for: giving them as answers to records, and saying whether they helped.
@Service
@Transactional
public class AnswerService {

    private final ArticleAccess access;
    private final ArticleUse use;
    private final SolvedRecords sources;
    private final RecordDoors doors;
    private final RecordGate records;
    private final UseTelling telling;

    AnswerService(
            ArticleAccess access,
            ArticleUse use,
            SolvedRecords sources,
            RecordDoors doors,
            RecordGate records,
            UseTelling telling) {
        this.access = access;
        this.use = use;
        this.sources = sources;
        this.doors = doors;
        this.records = records;
        this.telling = telling;
    }

    @Transactional(readOnly = true)
    public AnswersOfRecord of(RecordRef record) {
        return new AnswersOfRecord(
                record, shown(record), records.allows(ANSWER, record), isSource(record));
    }

    /// Asked before what was sent is read.
    @Transactional(readOnly = true)
    public void requireAnswering(RecordRef record) {
        records.require(ANSWER, record);
    }

    /// What was the answer already stays so.
    public void answer(RecordRef record, ArticleNumber number) {
        doors.open(record);
        records.require(ANSWER, record);
        var article = access.find(number).orElseThrow(() -> InvalidInput.of("article", "unknown"));
        NotPublished.check(article);
        if (use.answer(number, record, Actors.current().person())) {
            telling.given(record, article);
        }
    }

    /// The actor found the answer without anybody else: no leave is asked but to say that it
    /// helped.
    void selfServed(RecordRef record, ArticleNumber number) {
        access.requireJudge();
        var article = access.get(number);
        NotPublished.check(article);
        if (use.answer(number, record, Actors.current().person())) {
            telling.given(record, article);
        }
    }

    public void takeBack(RecordRef record, ArticleNumber number) {
        doors.open(record);
        records.require(ANSWER, record);
        var article = access.get(number);
        if (use.takeBack(number, record)) {
            telling.takenBack(record, article);
        }
    }

    /// The last word of each person counts.
    public void judge(ArticleNumber number, boolean helped) {
        var article = access.get(number);
        access.requireJudge();
        NotPublished.check(article);
        Actors.current().person().ifPresent(person -> use.judge(number, person, helped));
    }

    private boolean isSource(RecordRef record) {
        return access.mayWrite() && sources.solution(record).isPresent();
    }

    private List<Answer> shown(RecordRef record) {
        return use.answersTo(record, Visible.now(ARTICLES)).stream()
                .map(AnswerService::answer)
                .toList();
    }

    private static Answer answer(Article article) {
        return new Answer(article.number(), article.wording().title(), Words.key(article.state()));
    }
}
