// The tasks of an article: which are done is kept in this browser, and each can be copied for a ticket.

const DONE = "done ";
const MOST_COPIED = 40;

class Tasks {
  constructor(verdict) {
    this.progress = verdict.querySelector(".progress");
    const { content } = verdict.querySelector(".acts-of-task");
    this.tasks = [...verdict.querySelectorAll(".task")].map((element) => this.task(element, content));
    const byNumber = new Map(this.tasks.map((task) => [task.element.dataset.task, task]));
    this.cards = [...document.querySelectorAll(".card:has(.head[id])")].map((element) => this.card(element, content));
    for (const card of this.cards) byNumber.get(card.element.dataset.task)?.cards.push(card);
    for (const task of this.tasks) {
      task.box.addEventListener("change", () => {
        for (const card of task.cards) this.tick(card, task.box.checked);
        this.show();
      });
    }
    this.show();
  }

  // What can be done with a task works only with the script, so that it makes them.
  task(element, content) {
    const acts = content.cloneNode(true);
    const box = acts.querySelector("input");
    for (const one of [box, acts.querySelector("button")]) one.setAttribute("aria-describedby", element.querySelector("h3").id);
    element.append(acts);
    return { element, box, cards: [] };
  }

  card(element, content) {
    const label = content.querySelector("label").cloneNode(true);
    const box = label.querySelector("input");
    box.setAttribute("aria-label", `${label.textContent.trim()}: ${element.querySelector(".head .tag").textContent}`);
    const key = element.querySelector(".head").id.replace("finding-", "");
    box.checked = isTicked(DONE + key);
    element.querySelector(".head").append(label);
    const card = { element, box, key };
    box.addEventListener("change", () => {
      this.tick(card, box.checked);
      this.show();
    });
    return card;
  }

  tick(card, done) {
    card.box.checked = done;
    keepTick(DONE + card.key, done);
  }

  show() {
    for (const card of this.cards) card.element.classList.toggle("finished", card.box.checked);
    for (const { element, box, cards } of this.tasks) {
      const done = cards.filter((card) => card.box.checked).length;
      box.checked = cards.length > 0 && done === cards.length;
      box.indeterminate = done > 0 && done < cards.length;
      element.classList.toggle("finished", box.checked);
    }
    const done = this.cards.filter((card) => card.box.checked).length;
    this.progress.textContent = done ? fill(this.progress.dataset.words, { done, all: this.cards.length }) : "";
  }

  // A task as an item of a Markdown list, its findings below it.
  written({ element, box, cards }) {
    const tick = (done) => (done ? "[x]" : "[ ]");
    const words = document.querySelector(".by-hand textarea").dataset;
    const lines = [`- ${tick(box.checked)} **${plain(element.querySelector("h3"))}** (${plain(element.querySelector(".where"))})`];
    for (const card of cards.slice(0, MOST_COPIED)) {
      const at = plain(card.element.querySelector(".at"));
      lines.push(`  - ${tick(card.box.checked)} ${at}: ${plain(card.element.querySelector(".message"))}`);
    }
    if (cards.length > MOST_COPIED) lines.push(`  - ${fill(words.more, { n: cards.length - MOST_COPIED })}`);
    return lines.join("\n");
  }
}

// The text of an element on one line, so that nothing in it is taken for Markdown.
function plain(element) {
  return element.textContent.trim().replace(/\s+/g, " ").replace(/[\\`*[\]<]/g, "\\$&");
}

async function copy(text, button) {
  const area = document.querySelector(".by-hand textarea");
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copiedByHand(text, area)) return;
  }
  const said = button.textContent;
  if (said === area.dataset.done) return;
  button.textContent = area.dataset.done;
  setTimeout(() => (button.textContent = said), 2000);
}

// Where the clipboard is closed to pages: the text is shown and selected, for Ctrl+C.
function copiedByHand(text, area) {
  const dialog = area.closest("dialog");
  area.value = text;
  dialog.showModal();
  area.select();
  const copied = document.execCommand("copy");
  if (copied) dialog.close();
  return copied;
}

document.addEventListener("DOMContentLoaded", () => {
  const verdict = document.querySelector(".article .verdict");
  if (!verdict || !verdict.querySelector(".progress")) return;
  const tasks = new Tasks(verdict);
  const head = `${plain(document.querySelector(".top .path"))}: ${plain(verdict.querySelector("h2"))}`;
  for (const task of tasks.tasks) {
    const button = task.element.querySelector(".copy");
    button.addEventListener("click", () => copy(`${head}\n\n${tasks.written(task)}\n`, button));
  }
  const all = verdict.querySelector(".ruling .copy");
  all.addEventListener("click", () => copy(`${head}\n\n${tasks.tasks.map((task) => tasks.written(task)).join("\n")}\n`, all));
});
