package io.mainstay.journal;

import static io.mainstay.people.PaperDoor.paper;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.journal.Attachments.Upload;
import io.mainstay.journal.Conversation.Said;
import io.mainstay.journal.application.AttachmentService;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Refusal;
import io.mainstay.kernel.Role;
import io.mainstay.people.Cast;
import io.mainstay.people.Newcomer;
import io.mainstay.people.PaperDoor;
import io.mainstay.people.People;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(PaperDoor.class)
class JournalModuleTest {

    private static final AtomicLong SERIAL = new AtomicLong(1_000);

    @Autowired Journal journal;
    @Autowired AttachmentService attachments;
    @Autowired Watchers watchers;
    @Autowired People people;
    @Autowired AuditTrail trail;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @Test
    void showsTheConversationOldestFirstWithTheNamesOfItsAuthors() {
        var record = nextPaper();
        var aisha = person("Aisha");
        say(Cast.user(aisha), record, EntryKind.PUBLIC, "It is slow");
        clock.turn(Duration.ofMinutes(5));
        say(Cast.SYSTEM, record, EntryKind.SYSTEM, "Assigned");

        var page = conversation(Cast.user(aisha), record, Optional.empty(), 10);

        assertThat(page.entries()).extracting(Said::body).containsExactly("It is slow", "Assigned");
        assertThat(page.entries())
                .extracting(Said::authorName)
                .containsExactly(Optional.of("Aisha"), Optional.empty());
        assertThat(page.older()).isEmpty();
    }

    @Test
    void pagesBackWithoutMissingOrDoublingAnEntry() {
        var record = nextPaper();
        for (int number = 1; number <= 7; number++) {
            say(Cast.SYSTEM, record, EntryKind.PUBLIC, "entry " + number);
        }

        var bodies = new ArrayList<String>();
        Optional<String> before = Optional.empty();
        do {
            var page = conversation(Cast.SYSTEM, record, before, 3);
            bodies.addAll(0, page.entries().stream().map(Said::body).toList());
            before = page.older();
        } while (before.isPresent());

        assertThat(bodies)
                .containsExactly(
                        "entry 1", "entry 2", "entry 3", "entry 4", "entry 5", "entry 6",
                        "entry 7");
    }

    @Test
    void showsNotesOnlyToThoseWhoWorkOnRecords() {
        var record = nextPaper();
        var noted = say(Cast.SYSTEM, record, EntryKind.NOTE, "He shouts");
        var file = attach(record, "shout.txt", false, "secret", OptionalLong.of(noted));
        var user = Cast.user(new PersonId(1));
        var specialist = Cast.staff(new PersonId(2), Role.SPECIALIST);

        assertThat(conversation(user, record, Optional.empty(), 10).entries()).isEmpty();
        assertThat(Actors.as(user, () -> attachments.of(record))).isEmpty();
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(user, () -> attachments.get(file.id())));
        assertThat(conversation(specialist, record, Optional.empty(), 10).entries())
                .singleElement()
                .satisfies(said -> assertThat(said.attachments()).hasSize(1));
        assertThat(Actors.as(specialist, () -> attachments.get(file.id())).note()).isTrue();
    }

    @Test
    void handsOutAFileOnlyToWhoeverSeesItsRecord() {
        var hidden = paper(SERIAL.addAndGet(2) / 2 * 2);
        var file = attach(hidden, "plan.txt", false, "content", OptionalLong.empty());
        var user = Cast.user(new PersonId(1));

        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(user, () -> attachments.get(file.id())));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> Actors.as(Cast.SYSTEM, () -> attachments.get(UUID.randomUUID())));
        assertThat(Actors.as(Cast.SYSTEM, () -> attachments.get(file.id())).name())
                .isEqualTo("plan.txt");
    }

    @Test
    void keepsTheContentAsItCame() throws IOException {
        var file = attach(nextPaper(), "a.txt", false, "über alles", OptionalLong.empty());

        try (var content = attachments.open(file)) {
            assertThat(content.readAllBytes()).isEqualTo("über alles".getBytes(UTF_8));
        }
        assertThat(file.size()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    picture.exe | \u0089PNG\\r\\n\u001a\\n....  | image/png
                    picture.png | <svg onload='x()'/>           | text/plain
                    page.txt    | <html><script>x</script>      | text/plain
                    doc.html    | %PDF-1.7                      | application/pdf
                    bin.txt     | b\u0001\u0002\u0000b           | application/octet-stream
                    pic.gif     | GIF89a=1;alert(1)             | image/gif
                    sheet.xlsx  | PK\u0003\u0004zipped          | application/zip
                    """)
    void tellsTheMediaTypeFromTheContentAlone(String name, String content, String mediaType) {
        var bytes = content.replace("\\r", "\r").replace("\\n", "\n").getBytes(ISO_8859_1);
        var file =
                Actors.as(
                        Cast.SYSTEM,
                        () ->
                                attachments.add(
                                        nextPaper(),
                                        new Upload(name, false, new ByteArrayInputStream(bytes)),
                                        OptionalLong.empty()));

        assertThat(file.mediaType()).isEqualTo(mediaType);
    }

    @Test
    void keepsOnlyTheLastPartOfAFilesName() {
        var name =
                attach(
                        nextPaper(),
                        "..\\..\\etc/../pass\u00e9.txt",
                        false,
                        "x",
                        OptionalLong.empty());

        assertThat(name.name()).isEqualTo("pass\u00e9.txt");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> attach(nextPaper(), "a/\u0000b", false, "x", OptionalLong.empty()));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        attach(nextPaper(), "n".repeat(201), false, "x", OptionalLong.empty()));
    }

    @Test
    void refusesAFileThatIsTooLargeAndKeepsNothingOfIt() {
        var record = nextPaper();
        var endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) {
                        java.util.Arrays.fill(bytes, from, from + length, (byte) 'x');
                        return length;
                    }
                };

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        Actors.as(
                                Cast.SYSTEM,
                                () ->
                                        attachments.add(
                                                record,
                                                new Upload("big.txt", false, endless),
                                                OptionalLong.empty())))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
        assertThat(Actors.as(Cast.SYSTEM, () -> attachments.of(record))).isEmpty();
    }

    @Test
    void isNeverChangedAfterwards() {
        say(Cast.SYSTEM, nextPaper(), EntryKind.PUBLIC, "said");

        assertThatThrownBy(() -> jdbc.sql("update journal.entry set body = 'unsaid'").update())
                .isNotNull();
        assertThatThrownBy(() -> jdbc.sql("delete from journal.attachment").update()).isNotNull();
    }

    @Test
    void takesThousandsOfEntriesAtOnceWithTheirOwnTimes() {
        var record = nextPaper();
        var long_ago = TestClock.NINE_O_CLOCK.minus(Duration.ofDays(3_000));
        var entries = new ArrayList<JournalEntry>();
        for (int number = 0; number < 2_000; number++) {
            entries.add(
                    new JournalEntry(
                            record,
                            EntryKind.SYSTEM,
                            Optional.empty(),
                            Channel.IMPORT,
                            long_ago.plusSeconds(number),
                            "tab\there \\ line\n" + number,
                            true));
        }

        Actors.run(Cast.SYSTEM, () -> journal.writeAll(entries));

        var newest = conversation(Cast.SYSTEM, record, Optional.empty(), 1).entries().getFirst();
        assertThat(newest.body()).isEqualTo("tab\there \\ line\n1999");
        assertThat(newest.occurredAt()).isEqualTo(long_ago.plusSeconds(1_999));
        assertThat(newest.imported()).isTrue();
    }

    @Test
    void refusesWhatNobodyCouldRead() {
        var record = nextPaper();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> say(Cast.SYSTEM, record, EntryKind.PUBLIC, " "));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> say(Cast.SYSTEM, record, EntryKind.PUBLIC, "a\u0000b"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> say(Cast.SYSTEM, record, EntryKind.PUBLIC, "x".repeat(10_000_000)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> conversation(Cast.SYSTEM, record, Optional.of("nonsense"), 10));
    }

    @Test
    void theRecordsAuditTellsWhoCameToWatch() {
        var record = nextPaper();
        var aisha = person("Watching Aisha");

        Actors.run(Cast.SYSTEM, () -> watchers.add(record, aisha));
        Actors.run(Cast.SYSTEM, () -> watchers.add(record, aisha));
        assertThat(watchers.of(record)).containsExactly(aisha);
        Actors.run(Cast.SYSTEM, () -> watchers.remove(record, aisha));

        assertThat(watchers.of(record)).isEmpty();
        var history = Actors.as(Cast.SYSTEM, () -> trail.history(record, OptionalLong.empty(), 10));
        assertThat(history)
                .extracting(written -> written.entry().action())
                .containsExactlyInAnyOrder("UNWATCH", "WATCH");
    }

    private static RecordRef nextPaper() {
        return paper(SERIAL.addAndGet(2) / 2 * 2 + 1);
    }

    private PersonId person(String name) {
        return Actors.as(
                Cast.SYSTEM, () -> people.bringIn("journal-test", new Newcomer(name, name)));
    }

    private long say(Actor actor, RecordRef record, EntryKind kind, String body) {
        return Actors.as(actor, () -> journal.write(record, kind, body));
    }

    private Conversation conversation(
            Actor actor, RecordRef record, Optional<String> before, int size) {
        return Actors.as(actor, () -> journal.conversation(record, before, size));
    }

    private Attachment attach(
            RecordRef record, String name, boolean note, String content, OptionalLong entry) {
        var upload = new Upload(name, note, new ByteArrayInputStream(content.getBytes(UTF_8)));
        return Actors.as(Cast.SYSTEM, () -> attachments.add(record, upload, entry));
    }
}
