// Which facts were looked up is kept in this browser.

const LOOKED = "looked ";

function startChecklist() {
  const list = document.querySelector("[data-checklist]");
  if (!list) return;
  const boxes = [...list.querySelectorAll("[data-check]")];
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
