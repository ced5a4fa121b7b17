// Which facts were looked up is kept in this browser.

const LOOKED = "looked ";

// Of a fact, the box and the label round both are made here: without the script there is nothing to tick.
function boxOf(element) {
  if (element.matches("input")) return element;
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.autocomplete = "off";
  box.dataset.check = element.dataset.check;
  label.append(box, ` ${element.firstChild.data.trim()}`);
  element.firstChild.replaceWith(label, " ");
  return box;
}

function startChecklist() {
  const list = document.querySelector("[data-checklist]");
  if (!list) return;
  const boxes = [...list.querySelectorAll("[data-check]")].map(boxOf);
  const status = list.querySelector("[role=status]");
  const show = () => {
    for (const box of boxes) box.closest("li").classList.toggle("looked", box.checked);
    const n = boxes.filter((box) => box.checked).length;
    status.textContent = n ? fill(status.dataset.words, { n, all: boxes.length }) : "";
  };
  for (const box of boxes) {
    box.checked = isTicked(LOOKED + box.dataset.check);
    box.addEventListener("change", () => {
      keepTick(LOOKED + box.dataset.check, box.checked);
      show();
    });
  }
  show();
}

document.addEventListener("DOMContentLoaded", startChecklist);
