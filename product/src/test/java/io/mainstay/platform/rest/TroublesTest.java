package io.mainstay.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.multipart.MultipartException;

class TroublesTest {

    @Test
    void theDiskOfTheDatabaseIsFull() {
        var full = new SQLException("could not extend file \"base/1/2\"", "53100");

        isToldThatTheDiskIsFull(new DataAccessResourceFailureException("insert", full));
    }

    @Test
    void theDiskForWhatIsOnItsWayIsFull() {
        isToldThatTheDiskIsFull(new IOException("No space left on device"));
        isToldThatTheDiskIsFull(
                new MultipartException("parts", new IOException("Sent. No space left on device")));
    }

    /// Too many connections, a shutdown, a broken line.
    @ParameterizedTest
    @ValueSource(strings = {"53300", "57P01", "08006"})
    void theDatabaseIsAwayForOtherReasons(String state) {
        var trouble =
                Troubles.of(
                        new CannotCreateTransactionException(
                                "begin", new SQLException("x", state)));

        assertThat(trouble.status()).isEqualTo(503);
        assertThat(trouble.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
    }

    /// What is left to say once the pool has given a broken connection up.
    @Test
    void theDatabaseWentAwayInTheMiddle() {
        var late =
                new TransactionSystemException(
                        "rollback", new SQLException("Connection is closed"));

        assertThat(Troubles.of(late).status()).isEqualTo(503);
    }

    /// No text begins with half a letter.
    @Test
    void whatCannotBeDecodedIsTheAskersFault() {
        var trouble = Troubles.of(new InvalidParameterException("q"));

        assertThat(trouble.status()).isEqualTo(400);
        assertThat(trouble.code()).isEqualTo("bad-request");
    }

    @Test
    void aWrongStatementIsAFault() {
        var wrong = new DataIntegrityViolationException("insert", new SQLException("x", "23505"));

        assertThat(Troubles.of(wrong).status()).isEqualTo(500);
    }

    @Test
    void aBrokenUploadIsNotAFullDisk() {
        var broken = new MultipartException("parts", new IOException("Stream ended unexpectedly"));

        assertThat(Troubles.of(broken).status()).isEqualTo(400);
    }

    private static void isToldThatTheDiskIsFull(Exception failure) {
        var trouble = Troubles.of(failure);
        assertThat(trouble.status()).isEqualTo(507);
        assertThat(trouble.code()).isEqualTo("storage-full");
        assertThat(trouble.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
    }
}
