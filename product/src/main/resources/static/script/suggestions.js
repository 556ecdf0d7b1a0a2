// Suggestions beside a form: a press fills the field, F2 takes the first of each; of forms of their own F2 sends the first.
{
  const take = button => {
    const field = button.form.querySelector(`input[name="${CSS.escape(button.dataset.take)}"]`);
    field.value = button.dataset.value;
    field.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "taken" }));
  };

  mainstay.on("click", "button[data-take][data-value]", (button, it) => { it.preventDefault(); take(button); });

  document.addEventListener("keydown", it => {
    if (it.key !== "F2" || it.ctrlKey || it.metaKey || it.altKey || it.shiftKey || document.querySelector("dialog[open]")) return;
    const first = [...document.querySelectorAll('[data-suggestions] button[aria-keyshortcuts="F2"]')].filter(button => button.checkVisibility());
    if (!first.length) return;
    it.preventDefault();
    if (first[0].dataset.value) first.forEach(take);
    else first[0].click();
  });
}
