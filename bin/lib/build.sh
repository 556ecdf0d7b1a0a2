# Builds what bin/mainstay runs, when the sources are newer than it. To be sourced after jdk.sh,
# in the root of the source tree.

APP=$PWD/product/target/app
JAR=$APP/mainstay.jar
AOT=$APP/mainstay.aot

say() { printf '  %s\n' "$*"; }

fail() {
    printf '\n  %s\n\n' "$*" >&2
    exit 1
}

need_maven() {
    command -v mvn >/dev/null || fail "Mainstay is built with Maven, which is not installed. On Debian: apt-get install maven"
}

# Runs a command quietly; shows what it printed only when it fails.
quietly() {
    mkdir -p product/target
    if ! "$@" >product/target/build.log 2>&1; then
        tail -n 40 product/target/build.log >&2
        fail "This failed: $*"
    fi
}

# A build fits one folder and one JDK, because the cache below names both.
made_for() { echo "$PWD $JAVA_HOME"; }

is_current() {
    [ "$(cat "$APP/made-for" 2>/dev/null)" = "$(made_for)" ] &&
        [ -z "$(find pom.xml product/pom.xml product/src/main -newer "$APP/made-for" -print -quit)" ]
}

build() {
    need_maven
    say "Building Mainstay (the first time fetches its libraries; a few minutes)."
    quietly mvn -q -B -pl product -am package -DskipTests
    rm -rf "$APP"
    quietly "$JAVA_HOME/bin/java" -Djarmode=tools -jar product/target/mainstay-product-*-app.jar \
        extract --destination "$APP"
    mv "$APP"/mainstay-product-*-app.jar "$JAR"
    made_for >"$APP/made-for"
}

# The ahead-of-time cache halves the start. It is trained on a data folder that is thrown away;
# without it everything works the same, only later.
train() {
    say "Training a fast start (once, about half a minute)."
    data=$(mktemp -d "${TMPDIR:-/tmp}/mainstay-rehearsal.XXXXXX")
    chmod 755 "$data"
    env -u MAINSTAY_DATABASE_URL -u MAINSTAY_DATABASE_OWNER_URL \
        "$JAVA_HOME/bin/java" "$@" -XX:AOTCacheOutput="$AOT" -jar "$JAR" \
        serve --rehearse --data "$data" >product/target/rehearsal.log 2>&1 || rm -f "$AOT"
    rm -rf "$data"
}
