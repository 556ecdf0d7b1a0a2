# What the test scripts share. To be sourced after jdk.sh and build.sh, in the root of the source
# tree.

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
