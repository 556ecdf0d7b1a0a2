// Queues: j and k pick, Enter opens, a name's key gives; a row can be dragged onto a name.
{
  const board = () => document.querySelector("[data-queue]");
  const radios = () => [...(board()?.querySelectorAll("[name=number]") ?? [])];
  const step = by => {
    const all = radios();
    if (!all.length) return false;
    const at = all.findIndex(it => it.checked);
    const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
    next.checked = true;
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  mainstay.key("j", () => step(1));
  mainstay.key("k", () => step(-1));
  mainstay.key("Enter", it => {
    if (!it.target.matches("[data-queue] [name=number]")) return false;
    location.assign(it.target.closest("li").querySelector("a").href);
  });

  mainstay.on("dragstart", "[data-queue] li[data-ref]", (row, it) => {
    it.dataTransfer.setData("text/plain", row.dataset.ref);
    it.dataTransfer.effectAllowed = "move";
    row.querySelector("[name=number]").checked = true;
  });
  const over = member => { for (const any of document.querySelectorAll("[data-member].over")) if (any !== member) any.classList.remove("over"); };
  mainstay.on("dragover", "[data-member]", (member, it) => { it.preventDefault(); over(member); member.classList.add("over"); });
  document.addEventListener("dragend", () => over());
  mainstay.on("drop", "[data-member]", (member, it) => {
    it.preventDefault();
    over();
    const button = member.querySelector("[name=to]");
    button.form.requestSubmit(button);
  });

  // A choice that shows another page shows it at once.
  mainstay.on("change", "[data-submits]", select => select.form.requestSubmit());
}
