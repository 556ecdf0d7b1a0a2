// Impact and urgency say at once which priority they come to: the matrix stands on the page.
mainstay.on("change", "[data-levels] select", select => {
  const form = select.form;
  const preview = form.querySelector("[data-priority-preview]");
  if (!preview) return;
  const rows = [...preview.querySelectorAll("tbody tr")].map(row => [...row.querySelectorAll("td")]);
  const level = (name, levels) => Math.min(Number(form.elements[name].value) || levels, levels) - 1;
  const cell = rows[level("impact", rows.length)][level("urgency", rows[0].length)];
  for (const any of rows.flat()) any.removeAttribute("aria-current");
  cell.setAttribute("aria-current", "true");
  preview.querySelector("output").innerHTML = cell.innerHTML;
});
