// Drafts: what is typed into a form with data-draft is kept on the server while it is typed, and comes back when the page
// opens again. Nothing of it stays in the browser, which somebody else may use next.
{
  const QUIET = 800;
  const states = new WeakMap();
  const mark = () => [...crypto.getRandomValues(new Uint8Array(12))].map(it => it.toString(16).padStart(2, "0")).join("");

  const say = (form, word) => {
    const line = form.querySelector("[data-draft-line]");
    if (!line) return;
    line.hidden = !word;
    line.firstElementChild.textContent = word ? line.dataset[word] : "";
  };

  // Each opening of a form keeps its own draft; what it restored is its own from then on. A refused form is still the same opening.
  const name = form => {
    const its = states.get(form);
    if (form.elements._page) form.elements._page.value = its.page;
    if (form.elements._restored) form.elements._restored.value = its.restored;
  };

  const state = form => {
    if (!states.has(form)) {
      const { _page, _restored } = form.elements;
      states.set(form, { page: _page?.dataset.refused || mark(), restored: _restored?.dataset.refused || "", waiting: new Map() });
      name(form);
    }
    return states.get(form);
  };

  // A box that was unticked counts as well: it is kept as an empty value.
  const body = (form, all) => {
    const sent = new FormData(form);
    const asked = new URLSearchParams({ _draft: form.dataset.draft, _page: state(form).page, _restored: state(form).restored, _csrf: form.elements._csrf?.value ?? "" });
    const names = new Set((all ? mainstay.fields(form) : mainstay.typed(form)).map(it => it.name));
    // The version that was typed over comes back as well, so that what somebody else wrote meanwhile is not lost.
    if (names.size && form.elements.version) names.add("version");
    for (const name of names) {
      const values = sent.getAll(name);
      for (const value of values.length ? values : [""]) asked.append(name, value);
    }
    return asked;
  };

  const post = (path, asked, leaving) => fetch(path, { method: "POST", body: asked, keepalive: leaving && String(asked).length < 60000 });

  const save = async (form, { all = false, leaving = false } = {}) => {
    const its = state(form);
    clearTimeout(its.timer);
    its.timer = undefined;
    const asked = body(form, all);
    const nothing = [...asked.keys()].every(name => name.startsWith("_"));
    if (nothing && !its.kept) return;
    const send = () => post(nothing ? "/drafts/removal" : "/drafts", asked, leaving);
    its.saving = (leaving ? send() : (its.saving ?? Promise.resolve()).then(send)).then(answer => {
      if (answer.ok && !answer.redirected) {
        its.kept = !nothing;
        if (nothing) { its.page = mark(); its.restored = ""; name(form); }
        say(form, nothing ? "" : "kept");
      } else if (answer.status === 422 || answer.status === 413) say(form, "tooLong");
      else throw answer;
    }).catch(() => {
      say(form, "lost");
      if (form.isConnected && !its.timer) its.timer = setTimeout(save, 5000, form);
    });
    await its.saving;
  };

  const fill = (form, name, values) => {
    const found = mainstay.fields(form).filter(it => it.name === name);
    const typed = mainstay.typed(form);
    if (!found.some(it => typed.includes(it))) found.forEach((it, at) => {
      if (it.type === "checkbox" || it.type === "radio") it.checked = values.includes(it.value);
      else if (it.multiple) [...it.options].forEach(option => { option.selected = values.includes(option.value); });
      else it.value = values[at] ?? values[0];
      it.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "restored" }));
      it.dispatchEvent(new Event("change", { bubbles: true }));
    });
    return found.length > 0;
  };

  const restore = (form, draft) => {
    const its = state(form);
    const { version, ...typed } = draft.fields;
    if (version && form.elements.version) form.elements.version.value = version[0];
    for (const [name, values] of Object.entries(typed)) if (!fill(form, name, values)) its.waiting.set(name, values);
    its.kept = true;
    its.restored = draft.mark;
    name(form);
    say(form, "back");
    form.dispatchEvent(new CustomEvent("mainstay:restored", { bubbles: true }));
  };

  // Forms that are new on the page ask together for what is kept; a refused one holds what was typed, which is kept anew.
  const settle = async () => {
    const fresh = [];
    for (const form of document.querySelectorAll("form[data-draft]")) {
      const its = states.get(form);
      if (its) { for (const [name, values] of its.waiting) if (fill(form, name, values)) its.waiting.delete(name); }
      else if (form.querySelector(".refused")) { state(form); save(form, { all: true }); }
      else { state(form); fresh.push(form); }
    }
    if (!fresh.length) return;
    const answer = await fetch("/drafts?" + new URLSearchParams(fresh.map(form => ["key", form.dataset.draft]))).catch(() => undefined);
    if (!answer?.ok || answer.redirected) return;
    for (const draft of await answer.json()) for (const form of fresh) if (form.isConnected && form.dataset.draft === draft.key) restore(form, draft);
  };

  mainstay.on("input", "form[data-draft]", (form, it) => {
    if (it.detail === "restored") return;
    const its = state(form);
    clearTimeout(its.timer);
    its.timer = setTimeout(save, QUIET, form);
  });
  const leave = () => { for (const form of document.querySelectorAll("form[data-draft]")) if (states.get(form)?.timer) save(form, { leaving: true }); };
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => { if (document.hidden) leave(); });
  // What is being sent is kept by that.
  mainstay.on("submit", "form[data-draft]", form => { clearTimeout(state(form).timer); state(form).timer = undefined; });

  mainstay.on("click", "[data-draft-discard]", async button => {
    const form = button.form;
    form.reset();
    await save(form);
    for (const it of mainstay.fields(form)) {
      it.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "restored" }));
      it.dispatchEvent(new Event("change", { bubbles: true }));
    }
    mainstay.fields(form)[0]?.focus();
  });

  document.addEventListener("DOMContentLoaded", settle);
  document.addEventListener("htmx:afterSettle", settle);
}
