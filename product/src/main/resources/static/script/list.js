// Lists by keyboard: j and k move, Enter opens, x picks; beside a wide list the row is read at once.
{
  const rows = () => [...document.querySelectorAll("[data-list] tr[data-ref]")];
  const current = () => document.querySelector("[data-list] tr[aria-selected=true]");
  const pane = () => document.getElementById("pane");
  const seen = element => element != null && element.getClientRects().length > 0;
  const memory = () => "list:" + document.querySelector("[data-list]")?.dataset.address;
  let waiting;

  const read = row => {
    clearTimeout(waiting);
    if (!seen(pane())) return;
    waiting = setTimeout(() => {
      htmx.ajax("GET", row.dataset.href, { target: "#pane", select: "#record", swap: "innerHTML show:none" });
    }, 140);
  };

  const choose = (row, focus = true) => {
    if (!row) return false;
    current()?.removeAttribute("aria-selected");
    row.setAttribute("aria-selected", "true");
    row.tabIndex = -1;
    if (focus) row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    sessionStorage.setItem(memory(), JSON.stringify([row.dataset.ref, document.querySelector("[data-scroll]").scrollTop]));
    read(row);
  };

  const step = by => {
    const all = rows();
    if (!all.length) return false;
    const at = all.indexOf(current());
    choose(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
  };

  mainstay.key("j", () => step(1));
  mainstay.key("k", () => step(-1));
  mainstay.key("x", () => current()?.querySelector("[name=pick]")?.click() ?? false);
  mainstay.key("Enter", it => {
    if (it.target.closest("a, button, summary") || !current()) return false;
    location.assign(current().dataset.href);
  });
  // Assigning is meant for all that is picked, whatever row one stands on.
  const picked = () => document.querySelector("[name=pick]:checked") && document.getElementById("picked");
  mainstay.key("a", () => {
    const form = picked();
    if (!form) return false;
    const action = Object.assign(document.createElement("input"), { type: "hidden", name: "action", value: "assign" });
    form.append(action);
    form.requestSubmit();
  }, true);
  // What the pane's own buttons do not offer happens on the record's page.
  for (const key of ["a", "m", "u", "r", "e"]) {
    mainstay.key(key, () => {
      if (!current() || (seen(pane()) && pane().querySelector(`[data-key="${key}"]`))) return false;
      location.assign(current().dataset.href + "#key-" + key);
    });
  }

  mainstay.on("click", "[data-list] tr[data-ref]", (row, it) => {
    if (it.target.closest("a, input, label, button") && !(it.target.closest("td.title a") && seen(pane()) && !it.ctrlKey && !it.metaKey && !it.shiftKey)) return;
    if (!seen(pane())) { location.assign(row.dataset.href); return; }
    it.preventDefault();
    choose(row);
  });
  mainstay.on("dblclick", "[data-list] tr[data-ref]", row => location.assign(row.dataset.href));

  document.addEventListener("change", it => {
    const count = document.querySelector("[data-picked-count]");
    if (it.target.name !== "pick" || !count) return;
    count.dataset.word ??= count.textContent;
    count.textContent = `${document.querySelectorAll("[name=pick]:checked").length} ${count.dataset.word}`;
  });

  // The preview takes room from the columns; whoever wants them puts it away, for all lists.
  const shut = "preview:shut";
  const arrange = () => {
    const button = document.querySelector("[data-pane-switch]");
    if (!button) return;
    const isShut = localStorage.getItem(shut) != null;
    button.hidden = false;
    button.setAttribute("aria-pressed", !isShut);
    document.querySelector("[data-list]").classList.toggle("no-pane", isShut);
  };
  mainstay.on("click", "[data-pane-switch]", () => {
    if (localStorage.getItem(shut) != null) localStorage.removeItem(shut);
    else localStorage.setItem(shut, "yes");
    arrange();
    if (current()) read(current());
  });

  // A long menu is narrowed by what is typed.
  const showNarrow = () => { for (const input of document.querySelectorAll("[data-narrow]")) input.hidden = false; };
  document.addEventListener("htmx:afterSwap", showNarrow);
  mainstay.on("input", "[data-narrow]", input => {
    const words = input.value.trim().toLowerCase();
    for (const entry of input.parentElement.querySelectorAll(":scope > details, li")) {
      entry.hidden = !(entry.querySelector("summary, span")?.textContent ?? "").toLowerCase().includes(words);
    }
  });
  mainstay.on("keydown", "[data-narrow]", (input, it) => {
    if (it.key !== "Enter") return;
    it.preventDefault();
    const first = input.parentElement.querySelector(":scope > details:not([hidden]), li:not([hidden])");
    first?.querySelector("summary, a:last-child")?.click();
    first?.querySelector("input:not([type=hidden]), select")?.focus();
  });

  document.addEventListener("DOMContentLoaded", () => {
    arrange();
    showNarrow();
    const kept = JSON.parse(sessionStorage.getItem(memory()) ?? "null");
    const row = kept && rows().find(it => it.dataset.ref === kept[0]);
    if (row) { document.querySelector("[data-scroll]").scrollTop = kept[1]; choose(row, false); }
    else if (rows().length && seen(pane())) choose(rows()[0], false);
    const asked = location.hash.match(/^#key-(\w)$/);
    if (asked) { history.replaceState(null, "", location.pathname + location.search); mainstay.press(asked[1]); }
  });
}
