// While the optimizer works: how far it is, and a way to stop it. Without this the page waits for the answer.
"use strict";

const scenario = document.getElementById("scenario");
const solving = document.getElementById("solving");

if (scenario && solving) {
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  const line = solving.querySelector("p");
  const csrf = scenario.querySelector("[name=csrf]").value;

  const body = (fields) => new URLSearchParams(fields);

  const progress = async () => {
    const reply = await fetch(scenario.dataset.progress, { headers: { Accept: "application/json" } });
    if (!reply.ok) return;
    const run = await reply.json();
    if (run.best === null) return;
    line.textContent = `Looking for ${number.format(run.milliseconds / 1000)} seconds. The best so far saves ${number.format(run.best)} days`
      + (run.bound === null ? "." : `, and no plan can save more than ${number.format(run.bound)}.`);
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
    line.textContent = "Looking for the best set of moves.";
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
      line.textContent = "The connection was lost. What was found is saved; load the page again to see it.";
    } finally {
      clearInterval(timer);
      delete scenario.dataset.sent;
    }
  });
}
