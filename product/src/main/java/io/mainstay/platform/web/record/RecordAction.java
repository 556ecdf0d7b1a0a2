package io.mainstay.platform.web.record;

/// A next step on a record. The first few stand as buttons in the head, the rest in a menu.
///
/// @param label the words, beginning with a verb
/// @param href where it is done
/// @param key a single key that does it, or empty
/// @param needsForm true when more must be said: then `href` is the record's page with that form
///   open; else a button posts to it
public record RecordAction(String label, String href, String key, boolean needsForm) {

    public static RecordAction posting(String label, String href) {
        return new RecordAction(label, href, "", false);
    }

    public static RecordAction asking(String label, String href) {
        return new RecordAction(label, href, "", true);
    }

    public RecordAction on(String key) {
        return new RecordAction(label, href, key, needsForm);
    }
}
