package io.mainstay.platform.command;

import java.util.List;

/// Services, people, teams and a year of records to look around in.
public interface SampleOrganisation {

    /// Fills an empty database; leaves one alone in which somebody has worked.
    ///
    /// @return ways to sign in as people of the organisation, to be shown once; empty when nothing
    ///   was done
    List<SignIn> fill();

    /// What is typed at the first sign-in; the password must be changed there.
    ///
    /// @param who the person and what they do
    record SignIn(String login, String password, String who) {

        @Override
        public String toString() {
            return "SignIn[" + login + ", ***]";
        }
    }
}
