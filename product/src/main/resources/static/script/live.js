// Live parts: when another person changes a record, its parts on this page come anew; a part in which somebody types stays
// as it is, and a notice says what happened. One connection, and only while the page is in sight.
{
  let source;
  const parts = () => [...document.querySelectorAll("[data-live]")];
  const refs = () => [...new Set(parts().map(part => part.dataset.live))].slice(0, 50);

  const typing = part =>
    (part.contains(document.activeElement) && mainstay.typing(document.activeElement)) ||
    [...part.querySelectorAll("form")].some(form => mainstay.dirty(form)) || part.querySelector(".refused, [data-editing]") != null;

  const tell = ref => {
    const words = document.querySelector("[data-live-words]");
    const place = document.getElementById("notices");
    if (!words || !place || place.querySelector(".changed")) return;
    place.append(words.content.cloneNode(true));
    place.querySelector(".changed").dataset.ref = ref;
  };

  // What this page did itself needs no notice.
  const refresh = (ref, own) => {
    for (const part of parts().filter(it => it.dataset.live === ref)) {
      if (typing(part)) { if (!own) tell(ref); continue; }
      htmx.ajax("GET", part.dataset.liveHref, { source: part, target: part, select: "#" + part.id, swap: "outerHTML show:none" });
    }
    if ([...document.querySelectorAll("#act form, .record-main form")].some(form => mainstay.dirty(form)) && !own) tell(ref);
  };

  // What this page has just done itself it has already shown; and a part is not replaced under a request on its way.
  let under = 0;
  let quietUntil = 0;
  document.addEventListener("htmx:beforeRequest", () => { under++; });
  document.addEventListener("htmx:afterRequest", it => {
    under = Math.max(0, under - 1);
    if (it.detail?.requestConfig?.verb === "post") quietUntil = Date.now() + 3000;
  });
  const isBusy = () => under > 0 || Date.now() < quietUntil;
  const soon = (ref, own) => { if (isBusy()) setTimeout(soon, 300, ref, own); else refresh(ref, own); };

  // Whose page this is, where it is a record's own and not a list with a look at one.
  const record = () => { const ref = document.getElementById("record")?.dataset.ref; return ref && location.pathname.endsWith("/" + ref) ? ref : undefined; };

  // Who else looks at it, and who of them types.
  let others = [];
  const named = (names, line) => {
    const all = names.length > 1 ? names.slice(0, -1).join(", ") + ` ${line.dataset.and} ` + names.at(-1) : names[0];
    return words => words.replace("{0}", all);
  };
  const showOthers = () => {
    const line = document.querySelector("[data-others]");
    if (!line) return;
    const say = (some, one, many) => (some.length ? named(some.map(it => it.name), line)(some.length > 1 ? line.dataset[many] : line.dataset[one]) : "");
    const said = [say(others.filter(it => it.typing), "types", "type"), say(others.filter(it => !it.typing), "looks", "look")].filter(it => it).join(" · ");
    line.hidden = !said;
    const words = line.firstElementChild;
    if (words.textContent !== said) words.textContent = said;
  };
  document.addEventListener("htmx:afterSettle", showOthers);

  let toldTyping = 0;
  mainstay.on("input", "#record form", (form, it) => {
    if (!record() || it.detail === "restored" || Date.now() - toldTyping < 3000) return;
    toldTyping = Date.now();
    const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
    fetch("/live/typing", { method: "POST", headers, body: new URLSearchParams({ ref: record() }) }).catch(() => {});
  });

  const close = () => { source?.close(); source = undefined; };
  const open = () => {
    close();
    const wanted = refs();
    if (!wanted.length || document.hidden) return;
    source = new EventSource("/live?refs=" + wanted.join(",") + (record() ? "&page=" + record() : ""));
    source.refs = wanted.join();
    source.addEventListener("changed", it => soon(it.data, isBusy()));
    source.addEventListener("others", it => { others = JSON.parse(it.data); showOthers(); });
    source.addEventListener("over", close);
  };

  document.addEventListener("DOMContentLoaded", open);
  document.addEventListener("htmx:afterSettle", () => { if (refs().join() !== (source?.refs ?? "")) open(); });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { close(); return; }
    refs().forEach(ref => refresh(ref, false));
    open();
  });
  addEventListener("pagehide", close);
}
