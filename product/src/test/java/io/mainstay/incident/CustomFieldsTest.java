package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.classification.CategoryId;
import io.mainstay.classification.CustomField;
import io.mainstay.classification.CustomField.Kind;
import io.mainstay.classification.CustomField.Use;
import io.mainstay.classification.CustomField.Wording;
import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomValues;
import io.mainstay.classification.application.CategoryService;
import io.mainstay.classification.application.CustomFieldService;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.application.IncidentDetails;
import io.mainstay.incident.application.IncidentService;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Refusal.Problem;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.list.BadListRequest;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(Cast.class)
class CustomFieldsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Use OPEN = new Use(Optional.empty(), false, false);
    private static final Use INTERNAL = new Use(Optional.empty(), false, true);

    @Autowired CustomFieldService fields;
    @Autowired CustomFields custom;
    @Autowired CategoryService categories;
    @Autowired IncidentService incidents;
    @Autowired IncidentAccess access;
    @Autowired AuditTrail trail;
    @Autowired Lists lists;
    @Autowired Cast cast;

    @Test
    void holdAValueThroughEditAndClearing() {
        var tag = field(Kind.TEXT, OPEN);
        var made = report(details -> filled(details, tag, "A-17"));
        assertThat(value(made, tag)).contains("A-17");

        var edited = edit(made, details -> filled(details, tag, "B-18"));
        assertThat(value(edited, tag)).contains("B-18");
        assertThat(edited.version()).isEqualTo(made.version() + 1);

        var cleared = edit(edited, details -> filled(details, tag, ""));
        assertThat(value(cleared, tag)).isEmpty();
        assertThat(cleared.version()).isEqualTo(edited.version() + 1);
    }

    @Test
    void areAuditedAsAnyFieldIs() {
        var tag = field(Kind.TEXT, OPEN);
        var made = report(details -> filled(details, tag, "A-17"));
        var edited = edit(made, details -> filled(details, tag, "B-18"));
        edit(edited, details -> filled(details, tag, ""));

        var changes =
                as(cast.marta(), () -> trail.history(made.ref(), OptionalLong.empty(), 10)).stream()
                        .flatMap(written -> written.entry().changes().stream())
                        .filter(change -> change.field().equals(tag.fieldName()))
                        .map(change -> change.before() + " > " + change.after())
                        .toList();
        assertThat(changes).containsExactly("B-18 > null", "A-17 > B-18", "null > A-17");
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 12.50, 12.5",
        "NUMBER, 0.000, 0",
        "NUMBER, -7, -7",
        "MONEY, 1234.50, 1234.5",
        "DATE, 2026-02-28, 2026-02-28",
        "CHOICE, Blue, Blue",
        "TEXT, ' padded ', padded",
    })
    void areKeptInOneForm(Kind kind, String typed, String kept) {
        var field = field(kind, OPEN);
        assertThat(value(report(details -> filled(details, field, typed)), field)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, twelve, no-number",
        "NUMBER, 1e9, no-number",
        "NUMBER, 1234567890123, no-number",
        "MONEY, 1.234, no-amount",
        "DATE, 2026-02-30, not-a-day",
        "DATE, 1066-10-14, not-a-day",
        "CHOICE, Green, one-of",
        "PERSON, PER-99999999, no-one-person",
        "PERSON, Nobody at all, no-one-person",
    })
    void refuseWhatTheirKindCannotHold(Kind kind, String typed, String code) {
        var field = field(kind, kind == Kind.PERSON ? INTERNAL : OPEN);
        assertRefused(details -> filled(details, field, typed), field.fieldName(), code);
    }

    @Test
    void refuseControlCharactersTwoLinesAndMoreThanFits() {
        var tag = field(Kind.TEXT, OPEN);
        assertRefused(
                details -> filled(details, tag, "a\u0000b"), tag.fieldName(), "control-character");
        assertRefused(details -> filled(details, tag, "a\nb"), tag.fieldName(), "one-line");
        assertRefused(
                details -> filled(details, tag, "x".repeat(501)), tag.fieldName(), "too-long");
    }

    @Test
    void holdAPersonByNumberAndByName() {
        var owner = field(Kind.PERSON, INTERNAL);
        var aisha = cast.person("Aisha Khan");
        var made = report(details -> filled(details, owner, "Aisha Khan (PER-" + aisha + ")"));
        assertThat(value(made, owner)).contains(aisha.toString());
        assertThat(
                        row(cast.marta(), made, owner)
                                .reference(owner.fieldName())
                                .orElseThrow()
                                .label())
                .isEqualTo("Aisha Khan");
    }

    @Test
    void areFilteredSortedAndShownByTheList() {
        var cost = field(Kind.NUMBER, OPEN);
        var day = field(Kind.DATE, OPEN);
        var cheap = report(details -> filled(filled(details, cost, "9"), day, "2026-03-01"));
        var dear = report(details -> filled(filled(details, cost, "10"), day, "2026-03-02"));

        assertThat(found(cost.fieldName() + "=ge=9", "-" + cost.fieldName()))
                .containsExactly(dear.number().serial(), cheap.number().serial());
        assertThat(found(day.fieldName() + "==2026-03-01", ""))
                .containsExactly(cheap.number().serial());
        assertThat(row(cast.marta(), dear, cost).number(cost.fieldName()).orElseThrow())
                .isEqualByComparingTo("10");
        assertThat(row(cast.marta(), dear, day).date(day.fieldName())).isPresent();
    }

    @Test
    void areNotThereForWhomTheyAreNotMeant() {
        var secret = field(Kind.TEXT, INTERNAL);
        var made = report(details -> filled(details, secret, "blacklisted"));

        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> asked(cast.aisha(), secret.fieldName() + "==blacklisted"));
        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> row(cast.aisha(), made, secret));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        Actors.as(
                                cast.aisha(),
                                () -> incidents.report(filled(cast.mailIsSlow(), secret, "x"))));
    }

    @Test
    void areNotToldByTheHistoryEither() {
        var secret = field(Kind.TEXT, INTERNAL);
        var open = field(Kind.TEXT, OPEN);
        var made = report(details -> filled(filled(details, secret, "CANARY"), open, "seen"));

        var told =
                as(cast.aisha(), () -> trail.history(made.ref(), OptionalLong.empty(), 10)).stream()
                        .flatMap(written -> written.entry().changes().stream())
                        .map(AuditEntry.Change::field)
                        .toList();
        assertThat(told).contains(open.fieldName()).doesNotContain(secret.fieldName());
    }

    @Test
    void areNotThereForASuppliersPeopleWhenTheyAreInternal() {
        var secret = field(Kind.PERSON, INTERNAL);
        var zoe = cast.person("Zoe Stranger").toString();
        var supplier =
                cast.actor(
                        "Vera Vendor",
                        new Standing(
                                Set.of(cast.network().value()),
                                Optional.empty(),
                                Set.of(),
                                Optional.of(7L)),
                        Role.SPECIALIST);

        assertThatExceptionOfType(BadListRequest.class)
                .isThrownBy(() -> asked(supplier, secret.fieldName() + "==" + zoe));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> as(supplier, () -> checked(secret, zoe)))
                .satisfies(refusal ->
                        assertThat(refusal.problems())
                                .extracting(Problem::code)
                                .containsExactly("no-such-field"));
        assertThat(as(supplier, () -> custom.shown("incident", CustomValues.NONE)))
                .extracting(shown -> shown.field().code())
                .doesNotContain(secret.code());
        assertThat(as(cast.rui(), () -> checked(secret, zoe)).get(secret.code())).contains(zoe);
    }

    private CustomValues checked(CustomField field, String typed) {
        var check = new Check();
        var after = CustomValues.NONE.with(field.code(), Optional.of(typed));
        var change =
                new CustomFields.Change(
                        "incident",
                        Optional.empty(),
                        Optional.empty(),
                        CustomValues.NONE,
                        after,
                        true);
        var kept = custom.checked(change, check);
        check.orRefuse();
        return kept;
    }

    @Test
    void areReadFromListsWithoutIdleZeros() {
        var cost = field(Kind.MONEY, OPEN);
        var made = report(details -> filled(details, cost, "-5"));
        var dear = report(details -> filled(details, cost, "1200"));

        assertThat(row(cast.marta(), made, cost).number(cost.fieldName()).orElseThrow())
                .hasToString("-5");
        assertThat(row(cast.marta(), dear, cost).number(cost.fieldName()).orElseThrow())
                .hasToString("1200");
    }

    @Test
    void outliveAnEditByWhoeverCannotReadThem() {
        var secret = field(Kind.TEXT, INTERNAL);
        var made = report(details -> filled(details, secret, "kept"));
        var other = field(Kind.TEXT, OPEN);
        var edited = edit(made, details -> filled(details, other, "x"));
        assertThat(value(edited, secret)).contains("kept");
    }

    @Test
    void areRequiredWhereTheyBelong() {
        var printers = category();
        var model = field(Kind.TEXT, new Use(Optional.of(printers), true, false));
        UnaryOperator<IncidentDetails> ofPrinters = details -> details.in(Optional.of(printers));

        assertRefused(ofPrinters, model.fieldName(), "required");
        var elsewhere = report(details -> details);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> edit(elsewhere, ofPrinters));
        var made = report(details -> filled(ofPrinters.apply(details), model, "LX-5"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> edit(made, details -> filled(details, model, "")));
    }

    @Test
    void leaveOldRecordsInPeaceWhenTheyBecomeRequired() {
        var printers = category();
        var made = report(details -> details.in(Optional.of(printers)));
        field(Kind.TEXT, new Use(Optional.of(printers), true, false));
        assertThat(edit(made, details -> details.restricted(false)).version())
                .isEqualTo(made.version());
    }

    @Test
    void keepAnOptionThatIsNoLongerOffered() {
        var colour = field(Kind.CHOICE, OPEN);
        var made = report(details -> filled(details, colour, "Blue"));
        as(administrator(), () -> fields.edit(changed(colour, List.of("Red"), true)));

        var tag = field(Kind.TEXT, OPEN);
        assertThat(value(edit(made, details -> filled(details, tag, "x")), colour))
                .contains("Blue");
        assertRefused(details -> filled(details, colour, "Blue"), colour.fieldName(), "one-of");
    }

    @Test
    void takeNothingNewOnceInactive() {
        var tag = field(Kind.TEXT, OPEN);
        var made = report(details -> filled(details, tag, "A-17"));
        as(administrator(), () -> fields.edit(changed(tag, List.of(), false)));

        assertRefused(details -> filled(details, tag, "B"), tag.fieldName(), "no-such-field");
        assertThat(value(incident(made), tag)).contains("A-17");
    }

    @Test
    void areDefinedByAdministratorsOnly() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> as(cast.marta(), () -> fields.add(wanted(Kind.TEXT, OPEN))));
    }

    @Test
    void refuseADefinitionThatMakesNoSense() {
        assertDefinitionRefused(wanted(Kind.PERSON, OPEN), "internal");
        assertDefinitionRefused(
                new CustomField(
                        0,
                        "incident",
                        "ok",
                        Kind.MONEY,
                        new Wording("Cost", "", 1),
                        OPEN,
                        List.of("Euro"),
                        true,
                        0),
                "options");
        assertDefinitionRefused(
                new CustomField(
                        0,
                        "incident",
                        "Not A Code",
                        Kind.TEXT,
                        new Wording("", "", 1),
                        OPEN,
                        List.of(),
                        true,
                        0),
                "code",
                "label");
        assertDefinitionRefused(
                new CustomField(
                        0,
                        "weather",
                        "ok",
                        Kind.TEXT,
                        new Wording("Rain", "", 1),
                        OPEN,
                        List.of(),
                        true,
                        0),
                "process");
    }

    private void assertDefinitionRefused(CustomField wanted, String... named) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> as(administrator(), () -> fields.add(wanted)))
                .satisfies(refusal ->
                        assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactlyInAnyOrder(named));
    }

    private void assertRefused(UnaryOperator<IncidentDetails> change, String named, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> report(change))
                .satisfies(refusal -> {
                    assertThat(refusal.problems()).extracting(Problem::field).contains(named);
                    assertThat(refusal.problems()).extracting(Problem::code).contains(code);
                });
    }

    private static IncidentDetails filled(IncidentDetails details, CustomField field, String text) {
        return details.with(details.custom().with(field.code(), Optional.of(text)));
    }

    private static Optional<String> value(Incident incident, CustomField field) {
        return incident.triage().custom().get(field.code());
    }

    private Incident report(UnaryOperator<IncidentDetails> change) {
        return incident(as(cast.marta(), () -> incidents.report(change.apply(cast.mailIsSlow()))));
    }

    private Incident edit(Incident incident, UnaryOperator<IncidentDetails> change) {
        as(cast.marta(), () -> incidents.edit(incident.number(), incident.version(), change));
        return incident(incident);
    }

    private Incident incident(Incident incident) {
        return as(cast.marta(), () -> access.get(incident.number()));
    }

    private io.mainstay.platform.list.Row row(Actor actor, Incident incident, CustomField field) {
        var request =
                new ListRequest(
                        "number==" + incident.number(),
                        "",
                        List.of(field.fieldName()),
                        Optional.empty(),
                        1,
                        false);
        return as(actor, () -> lists.page(IncidentList.LIST, request)).rows().getFirst();
    }

    private List<Long> found(String filter, String sort) {
        return as(
                cast.marta(),
                () ->
                        lists
                                .page(
                                        IncidentList.LIST,
                                        ListRequest.filtered(filter).sortedBy(sort))
                                .rows()
                                .stream()
                                .map(io.mainstay.platform.list.Row::id)
                                .toList());
    }

    private void asked(Actor actor, String filter) {
        as(actor, () -> lists.total(IncidentList.LIST, filter));
    }

    private CustomField field(Kind kind, Use use) {
        return as(administrator(), () -> fields.add(wanted(kind, use)));
    }

    private static CustomField wanted(Kind kind, Use use) {
        var options =
                switch (kind) {
                    case CHOICE -> List.of("Red", "Blue");
                    case MONEY -> List.of("EUR");
                    default -> List.<String>of();
                };
        var code = "field" + COUNT.incrementAndGet();
        return new CustomField(
                0, "incident", code, kind, new Wording(code, "", 1), use, options, true, 0);
    }

    private static CustomField changed(CustomField field, List<String> options, boolean active) {
        return new CustomField(
                field.id(),
                field.process(),
                field.code(),
                field.kind(),
                field.wording(),
                field.use(),
                options,
                active,
                field.version());
    }

    private CategoryId category() {
        var name = "Printers " + COUNT.incrementAndGet();
        return as(
                administrator(), () -> categories.create("incident", Optional.empty(), name).id());
    }

    private static Actor administrator() {
        return new Actor(
                Optional.empty(),
                "Admin",
                java.util.Set.of(Role.ADMINISTRATOR),
                Standing.NONE,
                Channel.PAGE,
                false);
    }

    private static <T> T as(
            Actor actor, ScopedValue.CallableOp<? extends T, RuntimeException> act) {
        return Actors.as(actor, act);
    }
}
