// Logging a call: how long it lasts, and keys that work while somebody types. Without script the same buttons do all of it.
{
  const page = () => document.querySelector("[data-call]");
  const form = () => page()?.querySelector("form[data-draft]");

  const lasting = () => {
    const time = page()?.querySelector("[data-lasting]");
    if (!time) return;
    const began = Date.parse(form()?.elements.started?.value || time.dateTime);
    const seconds = Math.max(0, Math.floor((Date.now() - began) / 1000));
    const two = figure => String(figure).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    time.textContent = (hours ? hours + ":" : "") + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
  };

  // The beginning is kept with the draft from the first letter on, and comes back with it.
  mainstay.on("input", "[data-call] form", (sent, it) => {
    const started = sent.elements.started;
    if (started && !started.value && it.detail !== "restored") started.value = sent.elements.since.value;
  });
  // A call that comes back is said above all, and goes on in its text.
  document.addEventListener("mainstay:restored", it => {
    lasting();
    if (it.target !== form()) return;
    page().querySelector("[data-call-back]").hidden = false;
    if (document.activeElement === form().elements.caller && form().elements.caller.value) form().elements.about.focus();
  });

  const fill = (name, text) => {
    const field = form().elements[name];
    field.value = text;
    field.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "taken" }));
  };

  mainstay.on("click", "[data-call] [data-take-category]", (button, it) => {
    it.preventDefault();
    if (button.dataset.takeCategory) fill("category", button.dataset.takeCategory);
    if (button.dataset.takeTeam) fill("team", button.dataset.takeTeam);
    form().elements.impact.focus();
  });
  mainstay.on("click", "[data-call] [data-answer]", (button, it) => {
    it.preventDefault();
    fill("answer", button.dataset.answer);
    form().elements.answer.focus();
  });

  // F8 closes the call; Alt and the key of a proposal applies it without leaving the text, with Shift as a child; Alt and N begins another; Esc leaves the text.
  document.addEventListener("keydown", it => {
    if (!page() || document.querySelector("dialog[open]") || it.defaultPrevented) return;
    if (it.key === "F8") { it.preventDefault(); mainstay.press("F8"); return; }
    const key = it.code.match(/^(?:Digit|Numpad)([1-9])$/)?.[1] ?? { KeyP: "p", KeyN: "n" }[it.code];
    const child = it.shiftKey && /^[1-9]$/.test(key ?? "");
    if (it.altKey && !it.ctrlKey && !it.metaKey && key) { it.preventDefault(); mainstay.press(child ? `⇧${key}` : key); return; }
    // Where digits themselves need Shift, they stay digits.
    if (child && !/^[0-9]$/.test(it.key) && !it.ctrlKey && !it.metaKey && !mainstay.typing(it.target)) { if (mainstay.press(`⇧${key}`)) it.preventDefault(); return; }
    if (it.key === "Escape" && it.target.matches?.("[data-call] input, [data-call] textarea, [data-call] select")) it.target.blur();
  });

  document.addEventListener("DOMContentLoaded", () => {
    if (!page()) return;
    lasting();
    setInterval(lasting, 1000);
    if (form()?.elements.caller.value && !page().querySelector(".refused")) form().elements.about.focus();
    page().querySelector(".call-look").hidden = true;
  });
}
