package io.mainstay.platform.rest;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Makes it safe to send a request again: with the header `Idempotency-Key` the work is done once,
/// and whoever asks again gets the same answer.
///
/// The whole request runs in one transaction. Work and answer are committed together or not at all,
/// and only then is the answer sent; a refused request keeps nothing and may be tried again.
/// Whoever may only read does no work that must not be done twice, and nothing is kept for them.
@Component
@Order(20)
class AnswerOnce extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");
    private static final Set<String> METHODS = Set.of("POST", "PATCH");

    private final KeptAnswers answers;
    private final ProblemAnswers problems;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    AnswerOnce(
            KeptAnswers answers,
            ProblemAnswers problems,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.answers = answers;
        this.problems = problems;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Api.isAsked(request)
                || !METHODS.contains(request.getMethod())
                || request.getHeader(KEY) == null
                || !Actors.isBound()
                || Actors.current().readOnly();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var key = key(request);
            var keyed = new KeyedRequest(request);
            var answer = new ContentCachingResponseWrapper(response);
            inOneTransaction(key, keyed, answer, chain);
            answer.copyBodyToResponse();
        } catch (ApiFault
                | LimitedBody.TooLarge
                | TransactionException
                | DataAccessException refused) {
            problems.send(request, response, refused);
        }
    }

    private static String key(HttpServletRequest request) {
        var key = request.getHeader(KEY);
        if (!FORM.matcher(key).matches() || !Api.hasJsonBody(request)) {
            throw new ApiFault(HttpStatus.BAD_REQUEST, "bad-idempotency-key");
        }
        return key;
    }

    private void inOneTransaction(
            String key,
            KeyedRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain)
            throws ServletException, IOException {
        var transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
        var done = false;
        try {
            answer(key, request, response, chain);
            done = response.getStatus() < 300;
        } finally {
            if (done) {
                transactions.commit(transaction);
            } else {
                transactions.rollback(transaction);
            }
        }
    }

    private void answer(
            String key,
            KeyedRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain)
            throws ServletException, IOException {
        var actor = Actors.current().person().map(PersonId::value).orElse(0L);
        if (!answers.hold(actor, key)) {
            throw new ApiFault(HttpStatus.CONFLICT, "request-in-flight");
        }
        var kept = answers.find(actor, key);
        if (kept.isPresent()) {
            replay(kept.get(), request, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() < 300 && mayBeKept(response)) {
            answers.keep(actor, key, KeptAnswer.of(request.hash(), response), clock.instant());
        }
    }

    /// A secret that is shown once says so itself, and is kept nowhere; not here either.
    private static boolean mayBeKept(ContentCachingResponseWrapper response) {
        var control = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return control == null || !control.contains("no-store");
    }

    private static void replay(
            KeptAnswer kept, KeyedRequest request, ContentCachingResponseWrapper response)
            throws IOException {
        if (!MessageDigest.isEqual(kept.requestHash(), request.hash())) {
            throw new ApiFault(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        kept.send(response);
    }
}
