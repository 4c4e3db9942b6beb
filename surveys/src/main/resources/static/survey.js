// Answers are saved as they are given. Without this script they are saved page by page.
"use strict";

const form = document.querySelector("form[data-save]");
if (form) {
  const status = document.getElementById("saved");
  const waiting = new Map();
  let ties = null;
  let busy = false;
  let tries = 0;

  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };

  const later = () => {
    tries += 1;
    say(form.dataset.later);
    setTimeout(save, Math.min(30000, 1000 * 2 ** tries));
  };

  async function save() {
    if (busy || (waiting.size === 0 && !ties)) return;
    busy = true;
    const sent = new Map(waiting);
    const sentTies = ties;
    waiting.clear();
    ties = null;
    try {
      const reply = await fetch(form.dataset.save, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(sentTies ? { ties: sentTies } : { answers: Object.fromEntries(sent) }),
        keepalive: true,
      });
      if (reply.status >= 500 || reply.status === 429) throw new Error("try again");
      tries = 0;
      if (reply.ok) say(form.dataset.saved);
      else if (reply.status === 422 && sentTies) say(form.dataset.mend);
      else say(form.dataset.over);
    } catch {
      ties ??= sentTies;
      sent.forEach((value, item) => waiting.has(item) || waiting.set(item, value));
      later();
    } finally {
      busy = false;
    }
    if (tries === 0) save();
  }

  // Ties are saved as far as they are complete; the rest stays on the page.
  const complete = () =>
    [...form.querySelectorAll("fieldset")]
      .map((row) =>
        Object.fromEntries([...row.querySelectorAll("input, select")].map((field) => {
          const number = ["perMonth", "waitDays", "works"].some((name) => field.name.endsWith(name));
          const value = field.value.trim();
          return [field.name.split("-")[2], number && value ? Number(value.replace(",", ".")) : value];
        })))
      .filter((tie) => Object.values(tie).every((value) => value !== ""));

  form.addEventListener("change", (event) => {
    if (event.target.name.startsWith("tie-")) {
      ties = complete();
      save();
    }
    if (!event.target.name.startsWith("answer-")) return;
    waiting.set(event.target.name.slice("answer-".length), event.target.value);
    save();
  });
  window.addEventListener("online", () => {
    tries = 0;
    save();
  });
}

// What needs mending comes first, also for a screen reader.
document.getElementById("faults")?.focus();

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((sent) => delete sent.dataset.sent);
});
