// Pages work without this; it saves a reload and a click.
"use strict";

// What scripts say, in the language of the page: {0} and {1} are put in, numbers as the language writes them.
window.words = (key, ...values) => {
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  const pattern = document.getElementById("words").content.querySelector(`[data-key="${key}"]`).textContent;
  return pattern.replace(/\{(\d)\}/g, (_, at) => (typeof values[at] === "number" ? number.format(values[at]) : values[at]));
};

// Progress that moves while people answer: fetched again while the page is looked at.
const live = document.querySelector("[data-refresh]");
if (live) {
  const refresh = async () => {
    if (document.hidden) return;
    try {
      const reply = await fetch(live.dataset.refresh, { headers: { Accept: "text/html" } });
      if (!reply.ok || reply.redirected) return;
      const scroller = live.querySelector(".scroll");
      const left = scroller ? scroller.scrollLeft : 0;
      const text = await reply.text();
      if (live.dataset.last === text) return;
      live.dataset.last = text;
      const fresh = new DOMParser().parseFromString(text, "text/html");
      live.replaceChildren(...fresh.body.childNodes);
      const again = live.querySelector(".scroll");
      if (again) again.scrollLeft = left;
    } catch {
      // The network is away; the next try comes by itself.
    }
  };
  setInterval(refresh, 3000);
  document.addEventListener("visibilitychange", refresh);
}

// What needs mending comes first, also for a screen reader.
document.getElementById("faults")?.focus();

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const address = event.submitter?.getAttribute("formaction") ?? form.action;
  if (form.method === "get" || form.target === "_blank" || address.endsWith("/csv")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

// Tables that can be sorted by any column: by number where the column has numbers, else by words.
document.querySelectorAll("table[data-sortable]").forEach((table) => {
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const parts = new Intl.NumberFormat(document.documentElement.lang).formatToParts(12345.6);
  const part = (type) => parts.find((one) => one.type === type).value;
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const value = (row) => row.cells[column].textContent.trim();
      const number = (text) => text.replaceAll(part("group"), "").replace(part("decimal"), ".").replace("−", "-").replace(/[\s%]+/g, "");
      // Words with numbers in them compare whole numbers: 0.25 would come after 0.5.
      const compare = (a, b) => (number(a) && number(b) && !isNaN(number(a)) && !isNaN(number(b)) ? number(a) - number(b) : words.compare(a, b));
      const body = table.tBodies[0];
      body.append(...[...body.rows].sort((a, b) => (down ? -1 : 1) * compare(value(a), value(b))));
    });
  });
});
