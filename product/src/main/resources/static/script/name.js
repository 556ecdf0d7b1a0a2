// People are named in a text as @login: while one is typed, those who may be meant are offered. Arrows choose, Enter and
// Tab take, Escape leaves.
{
  const NAME = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N}._-]*)$/u;
  const list = area => document.getElementById(area.getAttribute("aria-controls"));
  const options = area => [...list(area).querySelectorAll("[data-typed]")];
  const chosen = area => options(area).find(it => it.getAttribute("aria-selected") === "true");
  const begun = area => area.value.slice(0, area.selectionStart).match(NAME)?.[1];
  let asking;
  let asked = 0;

  const close = area => {
    clearTimeout(asking);
    asked++;
    list(area).hidden = true;
    area.removeAttribute("aria-activedescendant");
  };

  const choose = (area, option) => {
    options(area).forEach((it, at) => { it.id = `${list(area).id}-${at}`; it.setAttribute("aria-selected", it === option); });
    if (option) { area.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); }
  };

  const take = (area, option) => {
    const from = area.selectionStart - begun(area).length - 1;
    area.setRangeText(option.dataset.typed + " ", from, area.selectionStart, "end");
    close(area);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const offer = async (area, words) => {
    const mine = ++asked;
    const answer = await fetch(`${area.dataset.names}&q=${encodeURIComponent(words)}`).catch(() => undefined);
    if (!answer?.ok || mine !== asked || document.activeElement !== area) return;
    list(area).innerHTML = await answer.text();
    if (mine !== asked || !options(area).length) { list(area).hidden = true; return; }
    list(area).hidden = false;
    choose(area, options(area)[0]);
  };

  mainstay.on("input", "[data-names]", area => {
    clearTimeout(asking);
    const words = begun(area);
    if (words) asking = setTimeout(offer, 120, area, words);
    else close(area);
  });
  mainstay.on("focusout", "[data-names]", close);
  mainstay.on("mousedown", ".naming [role=listbox]", (box, it) => {
    it.preventDefault(); // the text keeps the focus
    const option = it.target.closest("[data-typed]");
    if (option) take(box.parentElement.querySelector("[data-names]"), option);
  });

  document.addEventListener("keydown", it => {
    const area = it.target;
    if (!area.matches?.("[data-names]") || list(area).hidden || it.ctrlKey || it.metaKey || it.altKey) return;
    const all = options(area);
    if (it.key === "ArrowDown" || it.key === "ArrowUp") {
      it.preventDefault();
      choose(area, all[(all.indexOf(chosen(area)) + (it.key === "ArrowDown" ? 1 : -1) + all.length) % all.length]);
    } else if (it.key === "Escape") {
      it.preventDefault();
      it.stopImmediatePropagation();
      close(area);
    } else if (["Enter", "Tab"].includes(it.key) && chosen(area) && begun(area)) {
      it.preventDefault();
      take(area, chosen(area));
    }
  }, true);
}
