// Suggestions beside a form: a press fills the field, F2 takes the first of each; of forms of their own F2 sends the first.
{
  const take = button => {
    const field = button.form.querySelector(`input[name="${CSS.escape(button.dataset.take)}"]`);
    field.value = button.dataset.value;
    field.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "taken" }));
  };

  mainstay.on("click", "button[data-take][data-value]", (button, it) => { it.preventDefault(); take(button); });

  // What is suggested is said once it has changed and the typing has paused; the sections themselves come and go with every key.
  const PAUSE = 1500;
  const spoken = document.createElement("p");
  spoken.className = "hidden-words";
  spoken.setAttribute("role", "status");
  let waiting;
  const hear = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const heard = [...document.querySelectorAll("[data-suggestions][data-heard]")].map(it => it.dataset.heard).join(" ");
      if (spoken.textContent !== heard) spoken.textContent = heard;
    }, PAUSE);
  };
  document.addEventListener("DOMContentLoaded", () => { document.body.append(spoken); hear(); });
  document.addEventListener("htmx:afterSettle", hear);

  document.addEventListener("keydown", it => {
    if (it.key !== "F2" || it.ctrlKey || it.metaKey || it.altKey || it.shiftKey || document.querySelector("dialog[open]")) return;
    const first = [...document.querySelectorAll('[data-suggestions] button[aria-keyshortcuts~="F2"]')].filter(button => button.checkVisibility());
    if (!first.length) return;
    it.preventDefault();
    if (first[0].dataset.value) first.forEach(take);
    else first[0].click();
  });
}
