// Which facts were looked up is kept in this browser. Browsers may forbid storage to files: then a tick holds as long as the page is open.

const LOOKED = "seo-audit looked ";

function isLooked(key) {
  try {
    return localStorage.getItem(LOOKED + key) === "1";
  } catch {
    return false;
  }
}

function keepLooked(key, looked) {
  try {
    if (looked) localStorage.setItem(LOOKED + key, "1");
    else localStorage.removeItem(LOOKED + key);
  } catch {
    // It is shown all the same.
  }
}

function startChecklist() {
  const list = document.querySelector(".checklist");
  if (!list) return;
  const boxes = [...list.querySelectorAll("[data-check]")];
  const status = list.querySelector("[role=status]");
  const show = () => {
    for (const box of boxes) box.closest("li").classList.toggle("looked", box.checked);
    const n = boxes.filter((box) => box.checked).length;
    status.textContent = n ? fill(status.dataset.words, { n, all: boxes.length }) : "";
  };
  for (const box of boxes) {
    box.checked = isLooked(box.dataset.check);
    box.addEventListener("change", () => {
      keepLooked(box.dataset.check, box.checked);
      show();
    });
  }
  show();
}

document.addEventListener("DOMContentLoaded", startChecklist);
