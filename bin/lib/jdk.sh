# Finds a JDK and points JAVA_HOME at it. To be sourced.

JDK_NEEDED=25

# The version of the JDK in a folder, or nothing when there is none.
jdk_version() {
    [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
    fi
}

find_jdk() {
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        version=$(jdk_version "$home")
        if [ "${version:-0}" -ge "$JDK_NEEDED" ]; then
            JAVA_HOME=$home
            export JAVA_HOME
            return
        fi
    done
    cat >&2 <<TEXT

  Mainstay needs a JDK $JDK_NEEDED or newer, and none was found in JAVA_HOME, /usr/lib/jvm,
  ~/.sdkman, ~/.jdks or /opt.

  Debian 12 has no package of it. Fetch "Temurin $JDK_NEEDED, JDK, .tar.gz" for your machine from
  adoptium.net, then:

      mkdir -p /usr/lib/jvm && tar xzf OpenJDK${JDK_NEEDED}U-jdk_*.tar.gz -C /usr/lib/jvm

  or unpack it anywhere and set JAVA_HOME to its folder.

TEXT
    exit 1
}
