// The text of an article as it reads or as it is written: the view is kept in the address and while the window is open.

const LINES = ":is(.struck, div.rest) [id]";

function viewBoxes() {
  return ["reads", "written"].map((id) => document.getElementById(scoped(id))).filter(Boolean);
}

// What has no room on the page in this view (a blank line, a mark of Markdown) stands for what comes behind it.
function shownAt(element) {
  while (element && !element.getClientRects().length) element = element.nextElementSibling || element.parentElement;
  return element;
}

// By key, from anywhere in the text: the line at the top of the window stays there.
function switchView() {
  const other = viewBoxes().find((box) => !box.checked);
  if (!other) return;
  const line = [...document.querySelectorAll(LINES)].find((one) => one.getClientRects().length && one.getBoundingClientRect().bottom > 80);
  const inText = document.querySelector(".lines").getBoundingClientRect().top < 80;
  other.click();
  if (inText && line) shownAt(line).scrollIntoView({ block: "start" });
}

function startReading() {
  const boxes = viewBoxes();
  if (!boxes.length) return;
  const follow = () => {
    const id = decodeHash(location.hash.slice(1));
    const box = boxes.find((one) => one.id === id);
    if (box) box.checked = true;
    const target = id && document.getElementById(id);
    if (target && target.matches(LINES) && !target.getClientRects().length) shownAt(target).scrollIntoView();
  };
  for (const box of boxes) {
    if (scoped(recall("view")) === box.id) box.checked = true;
    box.addEventListener("change", () => {
      remember("view", box.id.slice(scoped("").length));
      history.replaceState(null, "", "#" + box.id);
    });
  }
  window.addEventListener("hashchange", follow);
  follow();
}
