// Picks a colour and says its contrast while it is typed; the page works without this.
"use strict";

const accent = document.getElementById("accent");
const pick = document.getElementById("accent-pick");
const contrast = document.getElementById("contrast");

const linear = (channel) => channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

const onWhite = (colour) => {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
};

const say = () => {
  const colour = accent.value.trim().toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(colour)) return;
  const ratio = onWhite(colour);
  pick.value = colour;
  contrast.querySelector("span").textContent = colour;
  contrast.querySelector("strong").textContent = ratio.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  contrast.classList.toggle("poor", ratio < Number(contrast.dataset.least));
};

pick.hidden = false;
pick.addEventListener("input", () => { accent.value = pick.value; say(); });
accent.addEventListener("input", say);
say();
