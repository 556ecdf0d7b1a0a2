// Forms: Ctrl-Enter sends, a refused form shows what to mend first, nothing typed is lost.
{
  const drafts = "draft:";
  const fields = form => [...form.elements].filter(it => it.name && !it.name.startsWith("_") && !["hidden", "password", "file", "submit"].includes(it.type));
  const value = it => (it.type === "checkbox" || it.type === "radio" ? it.checked : it.value);
  const original = it => (it.type === "checkbox" || it.type === "radio" ? it.defaultChecked : it.options ? [...it.options].find(o => o.defaultSelected)?.value ?? it.options[0]?.value : it.defaultValue);

  /** Whether a form holds something that was typed and not sent. */
  mainstay.dirty = form => fields(form).some(it => value(it) !== original(it));

  const keep = form => {
    const typed = fields(form).filter(it => value(it) !== original(it)).map(it => [it.name, it.type === "radio" ? it.value : value(it)]);
    if (typed.length) localStorage.setItem(drafts + form.dataset.draft, JSON.stringify(typed));
    else localStorage.removeItem(drafts + form.dataset.draft);
    const word = form.querySelector("[data-draft-kept]");
    if (word) word.textContent = typed.length ? word.dataset.draftKept : "";
  };

  const restore = form => {
    const kept = JSON.parse(localStorage.getItem(drafts + form.dataset.draft) ?? "[]");
    for (const [name, typed] of kept) {
      const field = form.elements[name];
      if (!field) continue;
      if (field.type === "checkbox") field.checked = typed;
      else field.value = typed;
    }
    if (kept.length) keep(form);
  };

  const settle = root => {
    for (const form of root.querySelectorAll("form[data-draft]")) {
      if (form.querySelector(".refused")) keep(form);
      else restore(form);
    }
    root.querySelector("[data-focus]")?.focus();
  };

  // A sent draft waits under "sent:" until the next page: with a notice it is done, with a refusal it comes back.
  mainstay.on("submit", "form[data-draft]", form => sessionStorage.setItem("sent", form.dataset.draft));
  const done = () => {
    const sent = sessionStorage.getItem("sent");
    if (!sent) return;
    sessionStorage.removeItem("sent");
    if (!document.querySelector(".refused, .trouble")) localStorage.removeItem(drafts + sent);
  };

  mainstay.on("input", "form[data-draft]", keep);
  document.addEventListener("DOMContentLoaded", () => { done(); settle(document); });
  document.addEventListener("htmx:afterSettle", it => { done(); settle(it.target.isConnected ? it.target : document); });

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
