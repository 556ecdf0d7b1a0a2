// Records: an action's form that was opened takes the focus; menus close when left.
{
  const first = ".refused, [autofocus], input:not([type=hidden]), select, textarea";
  // A form that the address opened takes the focus as one opened by script does.
  document.addEventListener("DOMContentLoaded", () => document.getElementById("act")?.querySelector(first)?.focus());
  // What was sent is done: keys mean actions again.
  document.addEventListener("htmx:beforeSwap", it => {
    if (it.detail?.target?.id === "record" && it.detail.xhr.status < 400) document.activeElement?.blur();
  });
  document.addEventListener("htmx:afterSettle", it => {
    const opened = document.getElementById(it.detail?.target?.id);
    if (!["act", "properties", "milestones"].includes(opened?.id)) return;
    opened?.querySelector(first)?.focus();
    opened?.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("click", it => {
    for (const menu of document.querySelectorAll("details.menu-of[open]")) if (!menu.contains(it.target)) menu.open = false;
  });
  // Whoever opens a menu with a field means to type into it; a long menu comes a moment after.
  const typeInto = menu => menu?.querySelector("input:not([type=hidden]):not([hidden]):not([type=checkbox]):not([type=radio])")?.focus();
  document.addEventListener("DOMContentLoaded", () => typeInto(document.querySelector("details.menu-of[open]")));
  document.addEventListener("toggle", it => { if (it.target.matches?.("details.menu-of[open]")) typeInto(it.target); }, true);
  document.addEventListener("htmx:afterSettle", it => { if (it.target.matches?.(".menu-card")) typeInto(it.target.closest("details.menu-of[open]")); });
  document.addEventListener("keydown", it => {
    if (it.key !== "Escape") return;
    const menu = document.querySelector("details.menu-of[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); return; }
    if (it.target.matches?.("#record textarea, #record input, #record select")) it.target.blur(); // keys mean actions again
  });
}
