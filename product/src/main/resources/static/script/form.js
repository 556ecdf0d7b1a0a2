// Forms: Ctrl-Enter sends, a refused form shows what to mend first, a POST is not sent twice.
{
  const fields = form => [...form.elements].filter(it => it.name && !it.name.startsWith("_") && !["hidden", "password", "file", "submit"].includes(it.type));
  const value = it => (it.type === "checkbox" || it.type === "radio" ? it.checked : it.value);
  const original = it => (it.type === "checkbox" || it.type === "radio" ? it.defaultChecked : it.options ? [...it.options].find(o => o.defaultSelected)?.value ?? it.options[0]?.value : it.defaultValue);

  /** The fields of a form in which something stands that the server did not put there. */
  mainstay.typed = form => fields(form).filter(it => value(it) !== original(it));
  mainstay.fields = fields;
  /** Whether a form holds something that was typed and not sent. */
  mainstay.dirty = form => mainstay.typed(form).length > 0;

  const settle = root => root.querySelector("[data-focus]")?.focus();
  document.addEventListener("DOMContentLoaded", () => settle(document));
  document.addEventListener("htmx:afterSettle", it => settle(it.target.isConnected ? it.target : document));

  document.addEventListener("keydown", it => {
    if (it.key === "Enter" && (it.ctrlKey || it.metaKey)) {
      const form = it.target.closest?.("form");
      if (form?.method === "post") { it.preventDefault(); form.requestSubmit(form.querySelector("[data-submit]") ?? undefined); }
    }
  });

  // A POST that takes its time is not sent twice.
  mainstay.on("submit", "form[method=post]:not([hx-post])", (form, it) => {
    if (form.dataset.sent) it.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 4000);
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));
}
