# What the test scripts share. To be sourced after jdk.sh, build.sh and postgresql15.sh, in
# the root of the source tree.

maven() {
    need_maven
    mvn -B --no-transfer-progress "$@"
}

# The journeys drive a browser; Debian's is used.
need_browser() {
    [ -d journeys ] || return 0
    for browser in chromium chromium-browser google-chrome; do
        command -v "$browser" >/dev/null && return 0
    done
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing Chromium for the journeys."
        quietly apt-get update -q
        quietly env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
            chromium fonts-dejavu-core
    else
        fail "The journeys need Chromium and fonts. On Debian: apt-get install chromium fonts-dejavu-core"
    fi
}

# What speaks to the database, once more on the oldest server that an installation may use.
# With COMPILED=validate it takes the classes as they are.
on_postgresql15() {
    if ! have_postgresql15; then
        say "Skipped the tests on PostgreSQL 15, which is not here. On Debian: apt-get install postgresql-15"
        return
    fi
    trap stop_postgresql15 EXIT
    trap 'exit 130' INT TERM
    start_postgresql15 -c fsync=off -c full_page_writes=off
    say "Once more on PostgreSQL 15."
    MAINSTAY_TEST_DATABASE=$URL15 maven -pl product ${COMPILED:-test-compile} surefire:test -Dsurefire.failIfNoSpecifiedTests=false \
        -Dtest='**/*ModuleTest,**/persistence/*Test,**/platform/list/*Test,**/platform/audit/**/*Test,**/platform/search/*Test'
    stop_postgresql15
}
