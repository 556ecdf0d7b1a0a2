package io.mainstay.journal.application;

import static io.mainstay.people.PaperDoor.paper;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.journal.Attachment;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.journal.EntryKind;
import io.mainstay.journal.Journal;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.Role;
import io.mainstay.people.Cast;
import io.mainstay.people.Newcomer;
import io.mainstay.people.PaperDoor;
import io.mainstay.people.People;
import io.mainstay.testing.ModuleTest;
import io.mainstay.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(PaperDoor.class)
class UploadModuleTest {

    private static final AtomicLong SERIAL = new AtomicLong(50_001);
    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    @Autowired UploadService uploads;
    @Autowired AttachmentService attachments;
    @Autowired Journal journal;
    @Autowired ForgetUploads forgetting;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @Test
    void isForNobodyButTheUploaderUntilItIsSent() {
        var aisha = user("Aisha up");
        var picture = upload(aisha, "screen.png", "waits");

        assertThat(get(aisha, picture).name()).isEqualTo("screen.png");
        assertHidden(user("Boris up"), picture);
        assertHidden(staff("Chiara up"), picture);
        assertHidden(Cast.SYSTEM, picture);
    }

    @Test
    void becomesAnAttachmentOfTheEntryThatShowsIt() {
        var aisha = user("Aisha sends");
        var record = nextPaper();
        var picture = upload(aisha, "screen.png", "sent");

        var entry = say(aisha, record, EntryKind.PUBLIC, "Look: " + picture.markdown());

        var sent = get(user("Boris reads"), picture);
        assertThat(sent.record()).isEqualTo(record);
        assertThat(sent.entry()).contains(entry);
        assertThat(sent.note()).isFalse();
        assertThat(sent.href()).isEqualTo(picture.href());
    }

    @Test
    void isSeenByNobodyElseThanTheNoteThatShowsIt() {
        var analyst = staff("Analyst notes");
        var record = nextPaper();
        var picture = upload(analyst, "inside.png", "noted");

        say(analyst, record, EntryKind.NOTE, picture.markdown());
        say(analyst, record, EntryKind.PUBLIC, "As said " + picture.markdown());

        assertHidden(user("Aisha peeks"), picture);
        assertThat(get(staff("Another analyst"), picture).note()).isTrue();
    }

    @Test
    void staysWithItsUploaderWhenSomebodyElseNamesIt() {
        var aisha = user("Aisha keeps");
        var boris = user("Boris grabs");
        var picture = upload(aisha, "mine.png", "kept");

        say(boris, nextPaper(), EntryKind.PUBLIC, picture.markdown());

        assertHidden(boris, picture);
        assertThat(get(aisha, picture).record().prefix()).isEqualTo("PER");
    }

    @Test
    void isGoneAMonthLaterUnlessItWasSent() {
        var aisha = user("Aisha forgets");
        var sent = upload(aisha, "sent.png", "the same");
        var same = upload(aisha, "same.png", "the same");
        var never = upload(aisha, "never.png", "never sent");
        say(aisha, nextPaper(), EntryKind.PUBLIC, sent.markdown());

        clock.turn(ForgetUploads.KEPT.minus(Duration.ofHours(1)));
        forgetting.run();
        assertThat(get(aisha, never).name()).isEqualTo("never.png");

        clock.turn(Duration.ofHours(2));
        forgetting.run();
        assertHidden(aisha, never);
        assertHidden(aisha, same);
        assertThat(isStored(never)).isFalse();
        assertThat(isStored(sent)).isTrue();
    }

    @Test
    void keepsContentThatWasStoredAgainMeanwhile() {
        var aisha = user("Aisha again");
        upload(aisha, "old.png", "twice");
        clock.turn(ForgetUploads.KEPT.plus(Duration.ofHours(1)));
        var again = upload(aisha, "new.png", "twice");

        forgetting.run();

        assertThat(isStored(again)).isTrue();
        assertThat(get(aisha, again).name()).isEqualTo("new.png");
    }

    @Test
    void isNoPictureWhenABrowserCouldRunIt() {
        var aisha = user("Aisha draws");
        var drawing = upload(aisha, "x](javascript:1).svg", "<svg onload='x()'/>", "");

        assertThat(drawing.mediaType()).isEqualTo("text/plain");
        assertThat(drawing.markdown())
                .isEqualTo("[x (javascript:1).svg](/attachments/%s)", drawing.id());
    }

    @Test
    void waitsInBoundedNumber() {
        var aisha = user("Aisha hoards");
        for (int number = 0; number < UploadService.MOST_FILES; number++) {
            upload(aisha, number + ".png", "hoard " + number);
        }

        assertThatExceptionOfType(TooManyUploads.class)
                .isThrownBy(() -> upload(aisha, "more.png", "more"));
    }

    @Test
    void isNothingForThoseWhoOnlyLook() {
        var auditor = Cast.staff(person("Auditor up"), Role.AUDITOR);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> upload(auditor, "a.png", "a"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> upload(Cast.SYSTEM, "a.png", "a"));
    }

    private static RecordRef nextPaper() {
        return paper(SERIAL.addAndGet(2));
    }

    private Attachment upload(Actor actor, String name, String content) {
        return upload(actor, name, content, PNG);
    }

    private Attachment upload(Actor actor, String name, String content, String beginning) {
        var bytes = (beginning + content).getBytes(ISO_8859_1);
        return Actors.as(
                actor,
                () -> uploads.upload(new Upload(name, false, new ByteArrayInputStream(bytes))));
    }

    private Attachment get(Actor actor, Attachment file) {
        return Actors.as(actor, () -> attachments.get(file.id()));
    }

    private void assertHidden(Actor actor, Attachment file) {
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> get(actor, file));
    }

    private boolean isStored(Attachment file) {
        return jdbc.sql(
                        """
                        select exists (select from platform_blob.blob b join platform_blob.chunk c on c.blob = b.id
                                        where b.sha256 = :sha256)
                        """)
                .param("sha256", file.sha256())
                .query(Boolean.class)
                .single();
    }

    private long say(Actor actor, RecordRef record, EntryKind kind, String body) {
        return Actors.as(actor, () -> journal.write(record, kind, body));
    }

    private Actor user(String name) {
        return Cast.user(person(name));
    }

    private Actor staff(String name) {
        return Cast.staff(person(name), Role.SPECIALIST);
    }

    private PersonId person(String name) {
        return Actors.as(
                Cast.SYSTEM, () -> people.bringIn("upload-test", new Newcomer(name, name)));
    }
}
