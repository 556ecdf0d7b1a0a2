// How long it is until those concerned are to hear of a major incident again, second by second.
{
  const two = figure => String(figure).padStart(2, "0");
  const tick = () => {
    const time = document.querySelector("[data-countdown]");
    if (!time) return;
    const seconds = Math.floor((Date.parse(time.dateTime) - Date.now()) / 1000);
    const left = Math.abs(seconds);
    const hours = Math.floor(left / 3600);
    time.textContent = (hours ? hours + ":" : "") + two(Math.floor(left / 60) % 60) + ":" + two(left % 60);
    const words = time.closest("p").querySelector("[data-due]");
    const said = seconds < 0 ? words.dataset.overdue : words.dataset.due;
    if (words.textContent !== said) words.textContent = said;
    time.closest(".countdown").classList.toggle("overdue", seconds < 0);
  };
  document.addEventListener("DOMContentLoaded", () => { tick(); setInterval(tick, 1000); });
  document.addEventListener("htmx:afterSettle", tick);
}
