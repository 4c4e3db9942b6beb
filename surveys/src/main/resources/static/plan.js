// While the optimizer works: how far it is, and a way to stop it. Without this the page waits for the answer.
"use strict";

const scenario = document.getElementById("scenario");
const solving = document.getElementById("solving");

if (scenario && solving) {
  const line = solving.querySelector("p");
  const csrf = scenario.querySelector("[name=csrf]").value;

  const body = (fields) => new URLSearchParams(fields);

  const progress = async () => {
    const reply = await fetch(scenario.dataset.progress, { headers: { Accept: "application/json" } });
    if (!reply.ok) return;
    const run = await reply.json();
    if (run.best === null) return;
    line.textContent = run.bound === null
      ? words("planscript.best", run.milliseconds / 1000, run.best)
      : words("planscript.bound", run.milliseconds / 1000, run.best, run.bound);
  };

  solving.querySelector("button").addEventListener("click", (event) => {
    event.target.disabled = true;
    fetch(scenario.dataset.cancel, { method: "POST", body: body({ csrf }) });
  });

  scenario.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (button?.value !== "solve" || button.dataset.plainly) return;
    event.preventDefault();
    const fields = new FormData(scenario, button);
    line.textContent = words("planscript.looking");
    solving.hidden = false;
    const buttons = [...scenario.querySelectorAll("button[name=do]")];
    buttons.forEach((one) => { one.disabled = true; });
    const timer = setInterval(() => progress().catch(() => {}), 500);
    try {
      const reply = await fetch(scenario.action, { method: "POST", body: body(fields) });
      if (reply.redirected) {
        location.assign(reply.url);
        return;
      }
      // What needs mending is a page of its own: sent again, the browser shows it.
      buttons.forEach((one) => { one.disabled = false; });
      delete scenario.dataset.sent;
      button.dataset.plainly = "yes";
      scenario.requestSubmit(button);
    } catch {
      line.textContent = words("planscript.lost");
    } finally {
      clearInterval(timer);
      delete scenario.dataset.sent;
    }
  });
}
