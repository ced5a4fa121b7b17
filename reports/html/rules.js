// The list of defects: narrow it down by words, severity and subject.

startsOnPage.rules = () => {
  const form = document.querySelector(".filters");
  if (!form) return;
  const status = form.querySelector("[role=status]");
  const nothing = document.querySelector(".nothing");
  const rules = [...document.querySelectorAll(".rule")].map((element) => {
    const said = [...element.querySelectorAll(":scope > h2, :scope > p, :scope > .words > p")].map((part) => part.textContent).join(" ");
    return { element, text: folded(said), family: element.dataset.family, severity: element.dataset.severity };
  });
  // `view` says which list the address is of, where one file holds both.
  const usual = { q: "", severity: "", family: "", view: document.documentElement.dataset.single ? "" : "rules" };
  new Filters(form, usual, (view) => {
    view.view = "rules";
    const words = wordsOf(view.q);
    let shown = 0;
    for (const { element, text, family, severity } of rules) {
      const fits = (!view.severity || severity === view.severity) && (!view.family || family === view.family) && words.every((word) => text.includes(word));
      element.hidden = !fits;
      shown += Number(fits);
    }
    nothing.hidden = shown > 0;
    status.textContent = fill(status.dataset.words, { shown, all: rules.length });
  }).start();
};
