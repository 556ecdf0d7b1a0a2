package io.mainstay.platform.access;

import java.util.Optional;

/// How the first administrator of a fresh installation gets in.
public interface FirstSignIn {

    /// Makes one administrator with a generated password when there is no account yet. Called once
    /// per start, after the migrations; the caller prints the answer and keeps it nowhere.
    ///
    /// @return empty when there is an account already
    Optional<Credentials> announce();

    /// What is typed at the first sign-in; the password must be changed there.
    record Credentials(String login, String password) {

        @Override
        public String toString() {
            return "Credentials[" + login + ", ***]";
        }
    }
}
