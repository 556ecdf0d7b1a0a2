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

  const close = () => { source?.close(); source = undefined; };
  const open = () => {
    close();
    const wanted = refs();
    if (!wanted.length || document.hidden) return;
    source = new EventSource("/live?refs=" + wanted.join(","));
    source.refs = wanted.join();
    source.addEventListener("changed", it => soon(it.data, isBusy()));
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
