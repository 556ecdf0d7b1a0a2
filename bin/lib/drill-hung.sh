# bin/drill hung. To be sourced after drill.sh.

drill_hung() {
    two_nodes
    begin_verdicts
    from_outside HungDrill "$NODE_one" "$NODE_other" || BROKEN=1
    trail_holds
    exit $BROKEN
}
