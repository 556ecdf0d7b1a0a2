# bin/drill restore. To be sourced after drill.sh.

# said NAME FILE    What a command printed under a name.
said() { sed -n "s/^ *$1  *\([^ ].*\)$/\1/p" "$2" | head -n 1; }

# on_embedded COMMAND...    Away from PostgreSQL 15.
on_embedded() { env -u MAINSTAY_DATABASE_URL -u MAINSTAY_DATABASE_OWNER_URL bin/mainstay "$@"; }

write_ledger() {
    until grep -q 'Stop' "$FOLDER/house.out"; do sleep 0.2; done
    mkfifo "$FOLDER/until"
    "$JAVA_HOME/bin/java" "$DRILLS/RestoreDrill.java" write "http://localhost:$PORT" \
        "$(said Password "$FOLDER/house.out" | cut -d ' ' -f 1)" "$FOLDER/ledger" <"$FOLDER/until" >"$FOLDER/token" &
    writer=$!
    exec 4>"$FOLDER/until"
    sleep 15
    on_embedded backup "$FOLDER/first" --data "$FOLDER/house" >"$FOLDER/first.out" 2>&1 ||
        fail "The backup failed: $(tail -n 3 "$FOLDER/first.out")"
    sleep 3
    exec 4>&-
    wait $writer || fail "The ledger was not kept"
}

is_whole() { on_embedded backup --verify "$FOLDER/first" >"$FOLDER/whole.out" 2>&1; }

# kept_if COMMAND...    Prints kept when the command succeeds.
kept_if() { if "$@"; then echo kept; else echo BROKEN; fi; }

trail_holds() {
    bin/mainstay verify --full --head "$2" --data "$FOLDER/$1" >"$FOLDER/verify.out" 2>&1
}

compare_ledger() {
    on_database "${URL15%/postgres}/desk" "select number from incident.incident" >"$FOLDER/numbers"
    "$JAVA_HOME/bin/java" "$DRILLS/RestoreDrill.java" compare "$FOLDER/ledger" \
        "$(said Moment "$FOLDER/first.out")" "$FOLDER/numbers" || BROKEN=1
}

# With the token of then, which came along.
report_again() {
    read -r token caller <"$FOLDER/token"
    curl -s -f -o /dev/null "http://localhost:$PORT/api/v1/incidents" -H "Authorization: Bearer $token" \
        -H 'Content-Type: application/json' \
        -d "{\"title\":\"Again\",\"caller\":$caller,\"contact\":\"PHONE\",\"impact\":1,\"urgency\":1}"
}

# There and back: the archive taken from PostgreSQL 15 goes into an embedded server again, and the
# product works on it.
back_to_embedded() {
    bin/mainstay backup "$FOLDER/second" --data "$FOLDER/there" >"$FOLDER/second.out" 2>&1 || return 1
    unset MAINSTAY_DATABASE_URL MAINSTAY_DATABASE_OWNER_URL
    bin/mainstay restore "$FOLDER/second" --data "$FOLDER/back" >"$FOLDER/back.out" 2>&1 || return 1
    start_node back "$PORT"
    await_node back "$PORT"
    report_again || return 1
    sleep 5
    kill "${NODES##* }" && wait "${NODES##* }" || true
    trail_holds back "$(said Head "$FOLDER/second.out")"
}

drill_restore() {
    have_postgresql15 || fail "This drill needs PostgreSQL 15. On Debian: apt-get install postgresql-15"
    ready_to_drill
    start_node house "$PORT"
    await_node house "$PORT"
    write_ledger
    kill "${NODES##* }" && wait "${NODES##* }" || true
    start_postgresql15
    new_database
    begin_verdicts
    verdict "an archive is whole" "$(kept_if is_whole)" \
        "$(said Records "$FOLDER/first.out"), $(said Size "$FOLDER/first.out")"
    bin/mainstay restore "$FOLDER/first" --data "$FOLDER/there" >"$FOLDER/there.out" 2>&1 ||
        fail "The restore failed: $(tail -n 3 "$FOLDER/there.out")"
    compare_ledger
    verdict "the audit trail verifies on PostgreSQL 15, from the head of the backup" \
        "$(kept_if trail_holds there "$(said Head "$FOLDER/first.out")")" "$(said Sealed "$FOLDER/verify.out")"
    verdict "back in an embedded server it still does, with what was reported there, by a token of then" \
        "$(kept_if back_to_embedded)" "$(said Sealed "$FOLDER/verify.out")"
    exit $BROKEN
}
