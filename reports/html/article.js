// The page of an article: step from finding to finding, filter by severity, show which words a card speaks of.

const root = document.documentElement;

// The cards that speak of a marked piece, those that find it before those that only refer to it.
function cardsOf(mark) {
  return `${mark.dataset.f || ""} ${mark.dataset.r || ""}`.split(" ").filter(Boolean).map((number) => scoped("f" + number));
}

class Places {
  constructor() {
    this.cards = [...document.querySelectorAll(".card")];
    for (const card of this.cards) card.tabIndex = -1;
    this.status = document.querySelector(".steps [role=status]");
    this.marks = new Map(this.cards.map((card) => [card.id, []]));
    for (const mark of document.querySelectorAll("[data-f], [data-r]")) {
      for (const id of cardsOf(mark)) this.marks.get(id)?.push(mark);
    }
    this.lit = [];
    this.current = null;
  }

  visible() {
    const hidden = ["error", "warning", "info"].filter((severity) => root.classList.contains("no-" + severity));
    return this.cards.filter((card) => !hidden.some((severity) => card.classList.contains(severity)));
  }

  // From the place that was chosen last; if none was, from what is on the screen.
  step(by) {
    const cards = this.visible();
    if (!cards.length) return;
    let at = cards.indexOf(this.current);
    if (at < 0) {
      const below = cards.findIndex((card) => card.getBoundingClientRect().top > 80);
      at = below < 0 ? cards.length : below;
      if (by > 0) at -= 1;
    }
    this.go(cards[Math.min(Math.max(at + by, 0), cards.length - 1)]);
  }

  go(card) {
    // The number of a finding changes from run to run; this address does not.
    history.replaceState(null, "", "#" + (card.querySelector(".head").id || card.id));
    this.choose(card);
    card.focus({ preventScroll: true });
    const place = card.parentElement.previousElementSibling;
    const first = card.parentElement.firstElementChild === card;
    const seen = place && place.matches(".struck") && place.offsetHeight < innerHeight / 2;
    (first && seen ? place : card).scrollIntoView({ block: "start" });
  }

  choose(card) {
    if (this.current) this.current.classList.remove("current");
    this.current = card;
    if (card) card.classList.add("current");
    this.count();
  }

  count() {
    const cards = this.visible();
    const at = cards.indexOf(this.current);
    this.status.textContent = fill(at < 0 ? this.status.dataset.total : this.status.dataset.words, { at: at + 1, all: cards.length });
  }

  light(elements) {
    for (const element of this.lit) element.classList.remove("lit");
    for (const element of elements) element.classList.add("lit");
    this.lit = elements;
  }
}

function startFilter(places) {
  for (const box of document.querySelectorAll(".chips input")) {
    const show = () => {
      root.classList.toggle("no-" + box.name, !box.checked);
      places.count();
    };
    box.addEventListener("change", show);
    show();
  }
}

function startMarks(places) {
  const lightUp = (event) => {
    const card = event.target.closest(".card");
    const mark = event.target.closest("[data-f], [data-r]");
    places.light(card ? places.marks.get(card.id) : mark ? cardsOf(mark).map((id) => document.getElementById(id)).filter(Boolean) : []);
  };
  document.addEventListener("mouseover", lightUp);
  document.addEventListener("focusin", lightUp);
  document.querySelector(".lines").addEventListener("click", (event) => {
    const mark = event.target.closest("[data-f], [data-r]");
    if (!mark || event.target.closest("a[href]") || String(getSelection())) return;
    const shown = places.visible();
    const card = cardsOf(mark).map((id) => document.getElementById(id)).find((one) => shown.includes(one));
    if (card) places.go(card);
  });
}

function startKeys(places) {
  const help = document.querySelector(".keys-help");
  document.querySelector(".keys").addEventListener("click", () => help.showModal());
  for (const button of document.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => places.step(Number(button.dataset.step)));
  }
  // By place on the keyboard, so that j and k are the same keys in the Russian layout.
  document.addEventListener("keydown", (event) => {
    if (isTyping(event) || help.open) return;
    if (event.key === "?") help.showModal();
    else if (event.code === "KeyJ") places.step(1);
    else if (event.code === "KeyK") places.step(-1);
    else if (event.code === "KeyV") switchView();
    else return;
    event.preventDefault();
  });
}

function startFolds() {
  const button = document.querySelector(".unfold");
  const folds = [...document.querySelectorAll(".fold")];
  const words = [button.textContent, button.dataset.fold];
  button.hidden = !folds.length;
  button.addEventListener("click", () => {
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
    button.textContent = words[Number(open)];
  });
}

function startBack() {
  const back = document.querySelector(".tools .back");
  const view = back ? recall(new URL(back.href).pathname) : "";
  if (view) back.hash = view;
}

// What the figures of this text are compared with: known only when the last article was read, so it comes with the script.
function showMedians() {
  if (!Object.keys(MEDIANS).length) return;
  for (const link of document.querySelectorAll(".measures tbody a")) {
    const median = MEDIANS[link.hash.replace("#metric-", "")];
    if (median === undefined) continue;
    const cell = link.closest("tr").insertCell();
    cell.className = "median";
    cell.textContent = median;
  }
  for (const heading of document.querySelectorAll("[data-median]")) heading.hidden = false;
}

startsOnPage.article = () => {
  if (document.querySelector(".steps")) document.body.insertAdjacentHTML("beforeend", DIALOGS);
  startBack();
  showMedians();
  startFolds();
  startReading();
  if (!document.querySelector(".steps")) return;
  const places = new Places();
  startFilter(places);
  startMarks(places);
  startKeys(places);
  const follow = () => {
    const target = document.getElementById(decodeHash(location.hash.slice(1)));
    places.choose(target ? target.closest(".card") : null);
  };
  window.addEventListener("hashchange", follow);
  follow();
};
