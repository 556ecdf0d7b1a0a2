package io.mainstay.people.domain;

import java.util.regex.Pattern;

/// What a mail address, a telephone number and a web address look like.
final class Contact {

    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]{1,189}");
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[0-9 ()./x-]{2,40}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}]{3,290}");

    private Contact() {}

    static boolean isMailAddress(String text) {
        return MAIL_ADDRESS.matcher(text).matches();
    }

    static boolean isPhoneNumber(String text) {
        return PHONE_NUMBER.matcher(text).matches();
    }

    static boolean isWebAddress(String text) {
        return WEB_ADDRESS.matcher(text).matches();
    }
}
