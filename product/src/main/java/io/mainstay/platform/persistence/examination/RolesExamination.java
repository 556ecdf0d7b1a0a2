package io.mainstay.platform.persistence.examination;

import java.util.List;

/// Whether the role with which the product works can change what must only grow.
public final class RolesExamination implements Examination {

    private static final String SUBJECT = "Roles";

    @Override
    public List<Verdict> of(ExaminedDatabase database) {
        var working = database.database().application().user();
        if (isSuperuser(database)) {
            return List.of(
                    Verdict.wrong(
                            SUBJECT,
                            working + " is a superuser, whom nothing binds",
                            "Give MAINSTAY_DATABASE_URL a plain role, as docs/operations.md shows."));
        }
        if (working.equals(database.database().owner().user())) {
            return List.of(
                    Verdict.mind(
                            SUBJECT,
                            working
                                    + " owns the tables and works with them, so the audit trail is append-only by triggers alone",
                            "Name a second role in MAINSTAY_DATABASE_OWNER_URL, as docs/operations.md shows."));
        }
        return List.of(grants(database, working));
    }

    private static Verdict grants(ExaminedDatabase database, String working) {
        var open = changeable(database);
        return open.isEmpty()
                ? Verdict.good(
                        SUBJECT,
                        "append-only by grant and by trigger: %s works, %s owns"
                                .formatted(working, database.database().owner().user()))
                : Verdict.wrong(
                        SUBJECT,
                        working + " has the right to change " + String.join(", ", open),
                        "As their owner: revoke update, delete, truncate on %s from %s, and from public."
                                .formatted(String.join(", ", open), working));
    }

    private static boolean isSuperuser(ExaminedDatabase database) {
        return database.jdbc()
                .sql("select rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
    }

    private static List<String> changeable(ExaminedDatabase database) {
        return database.jdbc()
                .sql(
                        """
                        select cast(cast(tgrelid as regclass) as text)
                          from pg_trigger
                         where tgname = 'append_only'
                           and has_table_privilege(tgrelid, 'update, delete, truncate')
                         order by 1
                        """)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
