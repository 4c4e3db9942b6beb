// Drawing on the map: choose two teams for a tie, tap a tie to change or delete it. The form is sent like any other, so
// the server checks it and keeps the version before.
"use strict";

document.getElementById("map").addEventListener("ready", (ready) => {
  const { cy, map, spot, say, clear } = ready.detail;
  const box = document.getElementById("map");
  const button = document.getElementById("map-edit");
  const form = document.getElementById("map-tie");
  const change = document.getElementById("map-change");
  const heading = document.getElementById("map-tie-heading");
  const fields = form.elements;
  let from = null;

  if (cy.nodes(".whole").nonempty()) return;
  button.hidden = false;

  const was = (tie) => ["from", "to", "kind"].forEach((key) => { fields["was." + key].value = tie ? tie[key] : ""; });
  const show = (title, tie, isNew) => {
    heading.textContent = title;
    for (const key of ["from", "to", "kind", "perMonth", "waitDays", "blocking"]) fields[key].value = tie[key];
    was(isNew ? null : tie);
    document.getElementById("map-tie-delete").hidden = isNew;
    change.hidden = true;
    form.hidden = false;
    heading.focus();
  };
  const rest = () => {
    from = null;
    form.hidden = true;
    change.hidden = true;
    clear();
    if (box.dataset.editing) say(words("mapscript.choose"));
  };
  const choose = (node) => {
    const name = node.data("name");
    if (from === null) {
      from = name;
      node.addClass("focus");
      change.href = change.dataset.to + encodeURIComponent(name);
      change.textContent = words("mapscript.change", name);
      change.hidden = false;
      say(words("mapscript.provider", name));
    } else if (from !== name) {
      node.addClass("focus");
      show(words("mapscript.needs", from, name), { from, to: name, kind: "service", perMonth: 1, waitDays: 0, blocking: "ok" }, true);
      from = null;
    } else rest();
  };

  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    if (on) box.dataset.editing = "yes";
    else {
      delete box.dataset.editing;
      say("");
    }
    rest();
  });
  document.getElementById("map-tie-cancel").addEventListener("click", () => {
    rest();
    box.focus();
  });
  cy.on("tap", "node.team", (event) => { if (box.dataset.editing) choose(event.target); });
  cy.on("tap", "edge", (event) => {
    if (!box.dataset.editing || event.target.is(".way, .vanished")) return;
    const edge = event.target;
    const tie = map.ties.find((t) => spot.get(t.from) === edge.data("source") && spot.get(t.to) === edge.data("target") && t.kind === edge.data("kind") && t.change !== "gone");
    rest();
    show(words("mapscript.needs." + tie.kind, tie.from, tie.to), tie, false);
  });
  // Choosing a team by its name is the keyboard's way of tapping it.
  document.getElementById("map-search").addEventListener("change", (event) => {
    const node = cy.getElementById(spot.get(event.target.value) ?? "");
    if (!box.dataset.editing || node.empty()) return;
    choose(node);
    event.target.value = "";
  });
  if (new URLSearchParams(location.search).get("edit") === "on") button.click();
});
