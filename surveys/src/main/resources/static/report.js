// While a report is written: sections move, notes are counted and shown as they will be printed. Without this, buttons do it.
"use strict";

const desk = document.getElementById("desk");

if (desk) {
  const csrf = desk.querySelector("[name=csrf]").value;
  const moved = document.getElementById("moved");
  let unsaved = false;

  desk.querySelectorAll("[data-plain]").forEach((button) => { button.hidden = true; });

  desk.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    event.preventDefault();
    const item = button.closest("li");
    if (button.dataset.move === "-1") item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    unsaved = true;
    button.focus();
    const all = [...item.parentElement.children];
    moved.textContent = words("reportscript.moved", item.querySelector("h3").textContent, all.indexOf(item) + 1, all.length);
  });

  const show = async (area) => {
    const shown = area.closest(".beside").querySelector("[data-shown]");
    try {
      const reply = await fetch(desk.dataset.preview, { method: "POST", body: new URLSearchParams({ csrf, note: area.value }) });
      const text = await reply.text();
      if (!reply.ok || reply.redirected) {
        shown.textContent = reply.status === 422 ? words("reportscript.long") : words("reportscript.none");
        return;
      }
      shown.replaceChildren(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
    } catch {
      shown.textContent = words("reportscript.none");
    }
  };

  desk.querySelectorAll("[data-note]").forEach((area) => {
    const count = area.parentElement.querySelector("[data-count]");
    let pause;
    area.addEventListener("input", () => {
      count.textContent = area.value.trim().length;
      clearTimeout(pause);
      pause = setTimeout(() => show(area), 400);
    });
  });

  desk.addEventListener("input", () => { unsaved = true; });
  desk.addEventListener("submit", () => { unsaved = false; });
  window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
}
