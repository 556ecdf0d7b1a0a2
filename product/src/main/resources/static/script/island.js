// Scripts make pages quicker, never possible. All listen on the document, so that a part that was
// replaced needs no care.
"use strict";
const mainstay = {
  /** Whether somebody is typing, so that single keys mean letters. */
  typing: target => target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") != null,

  on(event, selector, act) {
    document.addEventListener(event, it => {
      const found = it.target.closest?.(selector);
      if (found) act(found, it);
    });
  },

  /** Calls `act` when a single key without Ctrl, Alt or Meta is pressed outside of fields; `first`: before any other. */
  key(name, act, first = false) {
    document.addEventListener("keydown", it => {
      if (it.key !== name || it.ctrlKey || it.metaKey || it.altKey || it.defaultPrevented) return;
      if (mainstay.typing(it.target) || document.querySelector("dialog[open]")) return;
      if (act(it) !== false) it.preventDefault();
    }, first);
  },
};

// The reader's zone, for the server's next page.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`zone=${zone}`)) {
  document.cookie = `zone=${zone};path=/;max-age=31536000;samesite=lax`;
}
