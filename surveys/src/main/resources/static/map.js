// The map to move about in. Places come computed from the server; without this script the page shows them as a drawing.
"use strict";

const box = document.getElementById("map");
const status = document.getElementById("map-status");
const COLLAPSE = 2000;
// How large the circle of an ordinary team is drawn: names are written for it, whatever the headcounts are.
const ORDINARY = 38;

const colour = (share) => {
  const from = [0xe8, 0xd5, 0xa8];
  const to = [0x5f, 0xa3, 0xb8];
  return "rgb(" + from.map((c, i) => Math.round(c + (to[i] - c) * share)).join(",") + ")";
};

const style = [
  { selector: "node", style: { width: "data(size)", height: "data(size)", events: "no", "z-index": 1, "z-index-compare": "manual" } },
  { selector: "node.land", style: { "background-color": "#f7f3ea", "z-index": 0, "border-width": 2, "border-color": "#d8d2c4", label: "data(label)", "font-size": 24, "text-wrap": "wrap", "text-max-width": "data(room)", "text-valign": "top", color: "#0a5a70", "text-margin-y": -8 } },
  { selector: "node.unit", style: { "background-opacity": 0, "border-width": 1.5, "border-color": "#c8bfa8" } },
  { selector: "node.team", style: { "background-color": "data(colour)", label: "data(label)", events: "yes", "z-index": 3, "font-size": 14, "text-wrap": "wrap", "text-max-width": "data(room)", "text-valign": "center", color: "#14293b", "min-zoomed-font-size": 7 } },
  { selector: "edge", style: { width: "data(width)", "curve-style": "straight", "line-color": "#52606b", "z-index": 2, "z-index-compare": "manual", opacity: 0.75 } },
  { selector: "edge.waits", style: { "target-arrow-shape": "triangle", "target-arrow-color": "#52606b" } },
  { selector: "edge.crossing", style: { "line-color": "#d55e00", "target-arrow-color": "#d55e00" } },
  { selector: "edge.collaboration", style: { "line-color": "#a9ccd4" } },
  { selector: "edge.new", style: { "line-color": "#009e73", "target-arrow-color": "#009e73", opacity: 1 } },
  { selector: "edge.vanished", style: { "line-style": "dashed", "line-color": "#14293b", "target-arrow-color": "#14293b", opacity: 0.6 } },
  { selector: "node.changed", style: { "border-width": 4, "border-color": "#009e73" } },
  { selector: "edge.way", style: { "line-color": "#14293b", "target-arrow-color": "#14293b", "target-arrow-shape": "triangle", width: 6, "line-style": "dashed", "curve-style": "bezier", opacity: 1, "z-index": 4, label: "data(label)", "font-size": 16 } },
  { selector: ".dim", style: { opacity: 0.12 } },
  { selector: ".gone", style: { display: "none" } },
  { selector: "node.team.focus", style: { "border-width": 5, "border-color": "#b3541e" } },
];

// Names without spaces may break after their signs.
const broken = (name) => name.replace(/[-_/.:]/g, "$&\u200b");

// Past so many teams units stand for their teams, but for those that were opened.
const elements = (map, open) => {
  const all = [];
  const radii = map.teams.map((t) => t.r).sort((one, other) => one - other);
  const scale = ORDINARY / (radii[radii.length >> 1] ?? 1);
  const side = new Map();
  const spot = new Map();
  const collapsed = map.teams.length > COLLAPSE;
  const add = (id, circle, classes, data) =>
    all.push({ data: { id, size: 2 * circle.r * scale, ...data }, position: { x: circle.x * scale, y: circle.y * scale }, classes, grabbable: false, selectable: classes.startsWith("team") });
  const single = (team) => {
    const people = team.business + team.technology;
    const share = people ? team.technology / people : 0;
    add("team " + team.name, team, team.change ? "team changed" : "team", { name: team.name, label: broken(team.name), room: 1.9 * team.r * scale, colour: colour(share) });
    spot.set(team.name, "team " + team.name);
    side.set(team.name, share > 0.5);
  };
  for (const [land, circle] of Object.entries(map.lands)) add("land " + land, circle, "land", { label: words("map.land." + land), room: Math.max(130, 2 * circle.r * scale) });
  if (collapsed) {
    const least = new Map();
    map.units.forEach((u) => least.set(u.land, Math.min(u.depth, least.get(u.land) ?? Infinity)));
    const outermost = map.units.filter((u) => u.depth === least.get(u.land));
    for (const u of outermost) {
      const id = "unit " + u.land + " " + u.name;
      const share = u.land === "island" ? 1 : u.land === "isthmus" ? 0.5 : 0;
      if (open.has(id)) add(id, u, "unit", {});
      else add(id, u, "team whole", { name: words("mapscript.unit", u.name, u.teams), label: words("mapscript.unit", broken(u.name), u.teams), room: 2 * u.r * scale, colour: colour(share) });
    }
    for (const team of map.teams) {
      const unit = outermost.find((u) => u.land === team.land && Math.hypot(u.x - team.x, u.y - team.y) <= u.r);
      const id = unit ? "unit " + unit.land + " " + unit.name : "land " + team.land;
      if (open.has(id)) single(team);
      else {
        spot.set(team.name, id);
        side.set(team.name, team.technology > team.business);
      }
    }
  } else {
    map.units.forEach((u) => add("unit " + u.land + " " + u.name, u, "unit", {}));
    map.teams.forEach(single);
  }
  const sums = new Map();
  for (const tie of map.ties) {
    const source = spot.get(tie.from);
    const target = spot.get(tie.to);
    if (source === target) continue;
    const crossing = side.get(tie.from) !== side.get(tie.to);
    const key = JSON.stringify([source, target, tie.kind, crossing, tie.change]);
    const sum = sums.get(key) ?? { source, target, kind: tie.kind, crossing, change: tie.change, days: 0, times: 0 };
    sum.days += tie.perMonth * tie.waitDays;
    sum.times += tie.perMonth;
    sums.set(key, sum);
  }
  for (const [key, tie] of sums) {
    const meets = tie.kind === "collaboration";
    const width = meets ? Math.min(8, 1 + tie.times / 3) : Math.min(14, 1.5 + tie.days / 6);
    all.push({ data: { id: key, source: tie.source, target: tie.target, kind: tie.kind, days: tie.days, width }, classes: (meets ? "collaboration" : "waits" + (tie.crossing ? " crossing" : "")) + (tie.change === "new" ? " new" : tie.change === "gone" ? " vanished" : "") });
  }
  return { all, spot };
};

const start = async () => {
  const reply = await fetch(box.dataset.map);
  if (!reply.ok) throw new Error("status " + reply.status);
  const map = await reply.json();
  const open = new Set();
  const { all, spot } = elements(map, open);
  box.hidden = false;
  document.querySelector(".map-tools").hidden = false;
  document.getElementById("map-paper").hidden = true;
  const many = all.length > 3000;
  const cy = cytoscape({ container: box, elements: all, style, layout: { name: "preset" }, minZoom: 0.02, maxZoom: 4, autounselectify: true, hideEdgesOnViewport: many, textureOnViewport: many, pixelRatio: many ? 1 : "auto" });
  window.isthmusMap = cy;
  const whole = () => cy.fit(cy.elements(), 20);
  whole();

  const say = (text) => { status.textContent = text; };
  const clear = () => {
    cy.batch(() => { cy.elements().removeClass("dim focus"); cy.remove("edge.way"); });
    say("");
  };
  const filter = () => {
    const kinds = [...document.querySelectorAll(".map-tools [name=kind]:checked")].map((c) => c.value);
    const least = Number(document.getElementById("map-least").value);
    document.getElementById("map-least-shown").textContent = least;
    cy.batch(() => cy.edges().not(".way").forEach((e) => {
      e.toggleClass("gone", !kinds.includes(e.data("kind")) || (least > 0 && e.data("days") < least));
    }));
  };
  const focus = (node) => {
    clear();
    const near = node.closedNeighborhood();
    cy.batch(() => { cy.elements().not(near).not(".land,.unit").addClass("dim"); node.addClass("focus"); });
    cy.animate({ fit: { eles: near, padding: 60 }, duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300 });
    const edges = node.connectedEdges();
    const asks = edges.filter((e) => e.source().same(node) && e.hasClass("waits"));
    const gives = edges.filter((e) => e.target().same(node) && e.hasClass("waits"));
    const days = (set) => Math.round(set.reduce((sum, e) => sum + e.data("days"), 0));
    const waits = words("mapscript.waits", node.data("name"), days(asks), asks.targets().length, gives.sources().length, days(gives));
    say(node.hasClass("whole") ? waits + " " + words("mapscript.again") : waits);
  };
  const redraw = () => {
    const now = elements(map, open);
    now.spot.forEach((id, name) => spot.set(name, id));
    cy.batch(() => { cy.elements().remove(); cy.add(now.all); });
    filter();
    clear();
  };
  const enter = (node) => {
    const id = node.id();
    open.add(id);
    redraw();
    cy.fit(cy.getElementById(id), 40);
    say(words("mapscript.opened", node.data("name")));
  };
  const follow = (name) => {
    clear();
    const mission = map.missions.find((m) => m.name === name);
    if (!mission) return whole();
    const stops = mission.teams.map((t) => cy.getElementById(spot.get(t)));
    cy.batch(() => {
      const on = stops.reduce((set, s) => set.union(s), cy.collection());
      cy.elements().not(on).not(".land,.unit").addClass("dim");
      stops.slice(1).forEach((stop, i) => {
        if (!stop.same(stops[i])) cy.add({ data: { source: stops[i].id(), target: stop.id(), label: String(i + 1) }, classes: "way" });
      });
      cy.fit(on, 80);
    });
    say(words("mapscript.mission", name, mission.teams.join(words("mapscript.then"))));
  };

  cy.on("tap", "node.team", (event) => {
    if (box.dataset.editing) return;
    if (event.target.hasClass("focus") && event.target.hasClass("whole")) enter(event.target);
    else if (event.target.hasClass("focus")) location.href = box.dataset.team + encodeURIComponent(event.target.data("name"));
    else focus(event.target);
  });
  cy.on("tap", (event) => { if (event.target === cy && !box.dataset.editing) clear(); });
  document.getElementById("map-search").addEventListener("change", (event) => {
    let node = cy.getElementById(spot.get(event.target.value) ?? "");
    if (box.dataset.editing && node.nonempty()) return;
    if (node.hasClass("whole")) {
      enter(node);
      node = cy.getElementById(spot.get(event.target.value));
    }
    if (node.nonempty()) focus(node);
    else say(event.target.value ? words("mapscript.unknown", event.target.value) : "");
  });
  document.getElementById("map-mission").addEventListener("change", (event) => follow(event.target.value));
  document.querySelectorAll(".map-tools [name=kind]").forEach((c) => c.addEventListener("change", filter));
  document.getElementById("map-least").addEventListener("input", filter);
  document.getElementById("map-all").addEventListener("click", () => {
    document.querySelectorAll(".map-tools [name=kind]").forEach((c) => { c.checked = true; });
    document.getElementById("map-least").value = 0;
    document.getElementById("map-mission").value = "";
    document.getElementById("map-search").value = "";
    if (open.size) {
      open.clear();
      redraw();
    }
    filter();
    clear();
    whole();
  });
  box.addEventListener("keydown", (event) => {
    const step = 60;
    const moves = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
    const centre = { x: box.clientWidth / 2, y: box.clientHeight / 2 };
    if (moves[event.key]) cy.panBy({ x: moves[event.key][0], y: moves[event.key][1] });
    else if (event.key === "+" || event.key === "=") cy.zoom({ level: cy.zoom() * 1.25, renderedPosition: centre });
    else if (event.key === "-") cy.zoom({ level: cy.zoom() / 1.25, renderedPosition: centre });
    else if (event.key === "0") whole();
    else return;
    event.preventDefault();
  });
  box.dispatchEvent(new CustomEvent("ready", { detail: { cy, map, spot, say, clear } }));
};
start().catch(() => { status.textContent = words("mapscript.lost"); });
