// Keys that work everywhere, and those that a page's buttons carry in data-key.
{
  const palette = () => document.getElementById("palette");
  const open = () => {
    const box = palette();
    if (!box || box.open) return;
    box.showModal();
    const input = box.querySelector("input");
    input.value = "";
    input.focus();
    htmx.trigger(input, "opened");
  };

  document.addEventListener("keydown", it => {
    if ((it.ctrlKey || it.metaKey) && it.key.toLowerCase() === "k") { it.preventDefault(); open(); }
  });
  mainstay.key("/", open);
  mainstay.key("?", () => document.getElementById("keys")?.showModal());
  mainstay.key("g", () => location.assign("/"));
  mainstay.on("focusin", "[data-palette] input", input => { input.blur(); open(); });
  mainstay.on("click", "[data-keys]", (link, it) => { it.preventDefault(); document.getElementById("person-menu")?.hidePopover(); document.getElementById("keys")?.showModal(); });
  mainstay.on("click", "dialog", (box, it) => { if (it.target === box) box.close(); });

  // Any visible button or link with data-key="s" is pressed by s.
  mainstay.press = key => {
    const found = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(it => it.checkVisibility()) ?? document.querySelector(`.top [aria-keyshortcuts="${CSS.escape(key)}"]`);
    if (!found) return false;
    found.focus();
    if (!found.matches("textarea, input")) found.click();
    // A choice of readers is made, and writing goes on in its box.
    if (found.type === "radio") { found.checked = true; found.form.querySelector("textarea")?.focus(); }
    return true;
  };
  document.addEventListener("keydown", it => {
    if (it.key.length !== 1 || it.ctrlKey || it.metaKey || it.altKey || it.defaultPrevented || mainstay.typing(it.target) || document.querySelector("dialog[open]")) return;
    if (mainstay.press(it.key)) it.preventDefault();
  });

  // What the page itself offers stands first in the palette: whatever has a key or stands in a record's menu.
  const offered = () => [...document.querySelectorAll("main [data-key], main .menu-of .menu-row")].filter(it => label(it) && (it.checkVisibility() || it.closest(".menu-of")));
  let offers = [];
  const label = it => {
    const copy = it.cloneNode(true);
    copy.querySelectorAll("kbd, svg").forEach(part => part.remove());
    return (it.getAttribute("aria-label") || copy.textContent).replace(/\s+/g, " ").trim();
  };
  const fits = (text, typed) => typed.toLowerCase().split(/\s+/).every(word => ` ${text.toLowerCase()}`.includes(` ${word}`));
  document.addEventListener("htmx:afterSwap", it => {
    const list = it.detail.target;
    if (list.id !== "palette-found") return;
    const typed = palette().querySelector("input").value.trim();
    offers = offered().filter(one => fits(label(one), typed));
    if (!offers.length) return;
    const rows = offers.map((one, at) => {
      const row = document.createElement("li");
      const link = document.createElement("a");
      const words = document.createElement("span");
      const key = document.createElement("span");
      row.setAttribute("role", "option");
      row.id = `here-${at}`;
      row.setAttribute("aria-selected", "false");
      link.href = "#page";
      link.tabIndex = -1;
      link.dataset.offer = at;
      words.textContent = label(one);
      key.className = "quiet";
      key.textContent = one.dataset.key ?? "";
      link.append(words, key);
      row.append(link);
      return row;
    });
    const head = document.createElement("li");
    head.setAttribute("role", "presentation");
    head.textContent = list.dataset.here;
    if (typed) {
      list.querySelectorAll("[role=option]").forEach(row => row.setAttribute("aria-selected", "false"));
      rows[0].setAttribute("aria-selected", "true");
    }
    list.prepend(head, ...rows);
  });
  mainstay.on("click", "[data-offer]", (link, it) => {
    it.preventDefault();
    palette().close();
    const one = offers[link.dataset.offer];
    if (!one?.isConnected) return;
    if (!one.checkVisibility() || !mainstay.press(one.dataset.key)) one.click();
  });

  // Within the palette the arrows choose and Enter goes there.
  document.addEventListener("keydown", it => {
    const box = palette();
    if (!box?.open || !["ArrowDown", "ArrowUp", "Enter", "Escape"].includes(it.key)) return;
    if (it.key === "Escape") { it.preventDefault(); box.close(); return; } // a search field would only clear itself
    const rows = [...box.querySelectorAll("[role=option]")];
    const at = rows.findIndex(row => row.getAttribute("aria-selected") === "true");
    if (it.key === "Enter") {
      if (rows.length) { it.preventDefault(); rows[Math.max(at, 0)].querySelector("a").click(); }
      return;
    }
    it.preventDefault();
    const next = rows[(at + (it.key === "ArrowDown" ? 1 : -1) + rows.length) % rows.length];
    rows.forEach(row => row.setAttribute("aria-selected", row === next));
    if (next) { next.scrollIntoView({ block: "nearest" }); box.querySelector("input").setAttribute("aria-activedescendant", next.id); }
  });
}
