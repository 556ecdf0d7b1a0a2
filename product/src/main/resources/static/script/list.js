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
  // What the pane's own buttons do not offer happens on the record's page.
  for (const key of ["a", "m", "u", "r", "e"]) {
    mainstay.key(key, () => {
      if (!current() || pane()?.querySelector(`[data-key="${key}"]`)) return false;
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

  document.addEventListener("DOMContentLoaded", () => {
    const kept = JSON.parse(sessionStorage.getItem(memory()) ?? "null");
    const row = kept && rows().find(it => it.dataset.ref === kept[0]);
    if (row) { document.querySelector("[data-scroll]").scrollTop = kept[1]; choose(row, false); }
    else if (rows().length && seen(pane())) choose(rows()[0], false);
    const asked = location.hash.match(/^#key-(\w)$/);
    if (asked) { history.replaceState(null, "", location.pathname + location.search); mainstay.press(asked[1]); }
  });
}
