// Pickers: a field that offers what may be meant while somebody types. Arrows choose, Enter and Tab take, Escape leaves.
{
  const list = input => document.getElementById(input.getAttribute("aria-controls"));
  const options = input => [...list(input).querySelectorAll("[data-typed]")];
  const chosen = input => options(input).find(it => it.getAttribute("aria-selected") === "true");
  const isOpen = input => !list(input).hidden;
  let asking;

  const close = input => {
    clearTimeout(asking);
    list(input).hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (input, option) => {
    options(input).forEach((it, at) => { it.id = `${list(input).id}-${at}`; it.setAttribute("aria-selected", it === option); });
    if (!option) { input.removeAttribute("aria-activedescendant"); return; }
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  const take = (input, option) => {
    input.value = option.dataset.typed;
    close(input);
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "taken" }));
  };

  const offer = async (input, words, first) => {
    const asked = (input.asked ?? 0) + 1;
    input.asked = asked;
    const answer = await fetch(`${input.dataset.picker}?q=${encodeURIComponent(words)}`).catch(() => undefined);
    if (!answer?.ok || input.asked !== asked || document.activeElement !== input) return;
    list(input).innerHTML = await answer.text();
    if (input.asked !== asked || document.activeElement !== input) return;
    list(input).hidden = false;
    input.setAttribute("aria-expanded", "true");
    choose(input, first ? options(input)[0] : undefined);
  };

  mainstay.on("input", "[data-picker]", (input, it) => {
    clearTimeout(asking);
    if (it.detail === "taken" || it.detail === "restored") return;
    input.asked = (input.asked ?? 0) + 1;
    asking = setTimeout(offer, 120, input, input.value, input.value.trim() !== "");
  });
  // Opened by hand it offers everything, whatever stands there already.
  mainstay.on("mousedown", "[data-picker]", input => { if (document.activeElement === input || input.value === "") setTimeout(offer, 0, input, "", false); });
  mainstay.on("mousedown", ".picker [role=listbox]", (box, it) => {
    it.preventDefault(); // the field keeps the focus
    const option = it.target.closest("[data-typed]");
    if (option) take(box.parentElement.querySelector("[data-picker]"), option);
  });
  mainstay.on("focusin", "[data-picker]", input => input.select());
  mainstay.on("focusout", "[data-picker]", input => { input.asked = (input.asked ?? 0) + 1; close(input); });

  document.addEventListener("keydown", it => {
    const input = it.target;
    if (!input.matches?.("[data-picker]") || it.ctrlKey || it.metaKey || it.altKey) return;
    if (it.key === "ArrowDown" || it.key === "ArrowUp") {
      it.preventDefault();
      if (!isOpen(input)) { offer(input, "", true); return; }
      const all = options(input);
      const step = it.key === "ArrowDown" ? 1 : -1;
      if (all.length) choose(input, all[(all.indexOf(chosen(input)) + step + all.length) % all.length]);
    } else if (isOpen(input) && it.key === "Escape") {
      it.preventDefault();
      it.stopImmediatePropagation();
      close(input);
    } else if (isOpen(input) && ["Enter", "Tab"].includes(it.key) && chosen(input)) {
      if (it.key === "Enter") it.preventDefault();
      take(input, chosen(input));
    }
  }, true);
}
