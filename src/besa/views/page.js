"use strict";
(() => {
  const pieces = [...document.querySelectorAll("[data-claims]")];
  const byClaim = new Map();
  for (const piece of pieces)
    for (const id of piece.dataset.claims.split(" "))
      byClaim.has(id) ? byClaim.get(id).push(piece) : byClaim.set(id, [piece]);
  const card = (id) => document.getElementById(id);
  const glow = (ids, on) => {
    for (const id of ids) {
      if (card(id)) card(id).classList.toggle("hot", on);
      for (const piece of byClaim.get(id) || []) piece.classList.toggle("hot", on);
    }
  };
  // The claims meant by a piece: its own where it is a trigger, else all that rest on it, the narrowest evidence first.
  const claimsOf = (piece) => (piece.dataset.own || piece.dataset.claims).split(" ")
    .filter((id) => !card(id).classList.contains("off"))
    .sort((a, b) => byClaim.get(a).length - byClaim.get(b).length);
  const idsAt = (node) => {
    const piece = node.closest("[data-claims]");
    if (piece) return claimsOf(piece);
    const ref = node.closest(".ref");
    if (ref) return [ref.hash.slice(1)];
    const box = node.closest(".card");
    return box ? [box.id] : [];
  };
  let lit = [];
  const light = (node) => {
    glow(lit, false);
    lit = node instanceof Element ? idsAt(node) : [];
    glow(lit, true);
  };
  // A pointer that rests while the page moves below it points at nothing new.
  let x, y;
  document.addEventListener("pointermove", (event) => {
    if (event.clientX === x && event.clientY === y) return;
    [x, y] = [event.clientX, event.clientY];
    light(event.target);
  });
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("click", (event) => {
    if (event.target.closest("a, button") || String(getSelection())) return;
    const piece = event.target.closest("[data-claims]");
    const box = event.target.closest(".card");
    if (piece && claimsOf(piece).length) {
      const target = card(claimsOf(piece)[0]);
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "nearest" });
    } else if (box && byClaim.has(box.id)) byClaim.get(box.id)[0].scrollIntoView({ block: "center" });
  });

  const key = document.querySelector(".key");
  if (!key) return;
  const off = new Set();
  const apply = () => {
    for (const box of document.querySelectorAll(".card")) {
      const hidden = off.has(box.dataset.type);
      box.classList.toggle("off", hidden);
      const ref = document.getElementById(box.id.replace(/-c(\d+)$/, "-w$1"));
      if (ref) ref.classList.toggle("off", hidden);
    }
    for (const piece of pieces) piece.classList.toggle("dim", !claimsOf(piece).length);
  };
  for (const item of key.querySelectorAll("li")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = item.textContent.trim();
    button.title = "show or hide these claims";
    button.setAttribute("aria-pressed", "true");
    button.addEventListener("click", () => {
      const type = item.dataset.type;
      off.has(type) ? off.delete(type) : off.add(type);
      button.setAttribute("aria-pressed", String(!off.has(type)));
      apply();
    });
    item.replaceChildren(button);
  }
  key.classList.add("live");
  document.querySelector("main").before(key);
  const measure = () => document.documentElement.style.setProperty("--bar", `${key.offsetHeight}px`);
  addEventListener("resize", measure);
  measure();
})();
