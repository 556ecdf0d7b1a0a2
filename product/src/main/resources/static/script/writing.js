// Writing: a look at how a text will be shown, and pictures and files that are pasted, dropped or picked into it. They go up at
// once, stand in the text by their address, and hang on the record when the text is sent.
{
  const token = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  const place = inside => inside.closest("[data-writing]");
  const area = writing => writing.querySelector("textarea");
  const say = (writing, words) => { writing.querySelector(".writing-said").textContent = words; };
  const words = (writing, name) => writing.querySelector(".writing-said").dataset[name];

  // What stands there only for want of a script goes when one is there.
  const show = root => {
    root.querySelectorAll?.("[data-scripted][hidden]").forEach(it => { it.hidden = false; });
    root.querySelectorAll?.("[data-unscripted]").forEach(it => { it.hidden = true; });
  };
  document.addEventListener("DOMContentLoaded", () => show(document));
  document.addEventListener("htmx:afterSettle", () => show(document));

  const look = async (writing, previews) => {
    const pane = writing.querySelector(".preview");
    if (previews) {
      const answer = await fetch("/markdown", { method: "POST", headers: token(), body: new URLSearchParams({ text: area(writing).value }) }).catch(() => undefined);
      if (!answer?.ok) { say(writing, words(writing, "failed")); return; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      pane.replaceChildren(...page.getElementById("preview").childNodes);
    }
    area(writing).hidden = previews;
    pane.hidden = !previews;
    writing.querySelector("[data-preview]").setAttribute("aria-pressed", previews);
    writing.querySelector("[data-write]").setAttribute("aria-pressed", !previews);
    if (!previews) area(writing).focus();
  };
  mainstay.on("click", "[data-preview]", it => look(place(it), true));
  mainstay.on("click", "[data-write]", it => look(place(it), false));

  const put = (field, from, to, text, mode) => {
    field.setRangeText(text, from, to, mode);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const replace = (field, before, after) => {
    const at = field.value.indexOf(before);
    if (at < 0) return;
    const end = at + before.length;
    const moved = caret => (caret <= at ? caret : at + after.length + Math.max(0, caret - end));
    const carets = [moved(field.selectionStart), moved(field.selectionEnd)];
    put(field, at, end, after, "preserve");
    // What is preserved of a caret at the end is a selection of all that was put there.
    field.setSelectionRange(...carets);
  };

  let serial = 0;
  const upload = async (writing, file) => {
    const field = area(writing);
    const name = file.name || "picture.png";
    const meanwhile = `![${words(writing, "uploading")} ${name.replace(/[[\]()]/g, " ")} ${++serial}]()`;
    put(field, field.selectionStart, field.selectionEnd, meanwhile, "end");
    writing.dataset.uploads = Number(writing.dataset.uploads ?? 0) + 1;
    const sent = new FormData();
    sent.append("file", file, name);
    const answer = await fetch("/api/v1/uploads", { method: "POST", headers: token(), body: sent }).catch(() => undefined);
    const told = await answer?.json().catch(() => undefined);
    writing.dataset.uploads = Number(writing.dataset.uploads) - 1;
    replace(field, meanwhile, answer?.ok ? told.markdown : "");
    say(writing, answer?.ok ? "" : told?.detail ?? told?.title ?? words(writing, "failed"));
  };

  const take = async (writing, files) => {
    say(writing, "");
    for (const file of files) await upload(writing, file);
  };

  mainstay.on("paste", "[data-writing] textarea", (field, it) => {
    const files = [...it.clipboardData.files];
    if (!files.length || it.clipboardData.types.includes("text/plain")) return;
    it.preventDefault();
    take(place(field), files);
  });
  mainstay.on("dragover", "[data-writing] textarea", (field, it) => { if (it.dataTransfer.types.includes("Files")) it.preventDefault(); });
  mainstay.on("drop", "[data-writing] textarea", (field, it) => {
    if (!it.dataTransfer.files.length) return;
    it.preventDefault();
    take(place(field), [...it.dataTransfer.files]);
  });
  mainstay.on("change", "[data-upload]", input => {
    const files = [...input.files];
    input.value = "";
    take(place(input), files);
  });

  // A text is not sent while a picture in it is still on its way.
  const holds = form => [form, ...form.querySelectorAll("[data-writing]")].find(it => Number(it.dataset?.uploads ?? 0) > 0);
  const refuse = it => {
    const form = it.target.closest?.("form");
    const writing = form && holds(form);
    if (!writing) return;
    it.preventDefault();
    it.stopImmediatePropagation();
    say(writing, words(writing, "wait"));
  };
  document.addEventListener("submit", refuse, true);
  document.addEventListener("htmx:confirm", refuse, true);
}
