# bin/drill edits. To be sourced after drill.sh.

drill_edits() {
    two_nodes
    begin_verdicts
    from_outside EditsDrill || BROKEN=1
    trail_holds
    exit $BROKEN
}
