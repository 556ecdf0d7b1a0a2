// Standard replies: the chosen one goes where one writes. Alt-I opens them while one writes.
{
  mainstay.on("click", "[data-insert]", (link, it) => {
    const menu = link.closest("details.menu-of");
    const area = menu?.closest("form")?.querySelector("textarea");
    if (!area) return; // on the page of all there is nowhere to put it
    it.preventDefault();
    menu.open = false;
    const before = area.value.slice(0, area.selectionStart);
    const apart = before.trim() && !before.endsWith("\n") ? "\n\n" : "";
    area.setRangeText(apart + link.dataset.insert, area.selectionStart, area.selectionEnd, "end");
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  document.addEventListener("keydown", it => {
    if (!it.altKey || it.ctrlKey || it.metaKey || it.code !== "KeyI") return;
    const menu = it.target.closest?.("form")?.querySelector("#insert");
    if (!menu) return;
    it.preventDefault();
    menu.open = true;
  });
}
