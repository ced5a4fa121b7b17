// The index: filter and sort the table of articles. What is chosen stands in the address, so a link shows the same view.

const CHUNK = 300;
const SEVERITIES = ["error", "warning", "info"];
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

function readRow(element) {
  const cells = element.cells;
  const link = cells[0].querySelector("a");
  return {
    element,
    link,
    page: link.getAttribute("href"),
    title: link.textContent,
    text: folded(cells[0].textContent),
    error: Number(cells[1].textContent),
    warning: Number(cells[2].textContent),
    info: Number(cells[3].textContent),
    density: Number(element.dataset.density),
    words: Number(element.dataset.words),
    rules: element.dataset.rules.split(" ").filter(Boolean),
  };
}

function folded(text) {
  return text.toLocaleLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ");
}

function matches(row, view) {
  return (
    (!view.q || row.text.includes(folded(view.q.trim()))) &&
    (!view.severity || row[view.severity] > 0) &&
    (!view.rule || row.rules.includes(view.rule)) &&
    (!view.only || row.rules.length > 0)
  );
}

// Equal rows keep the order in which the page was written: the most urgent first.
function compared(view) {
  const sign = view.dir === "ascending" ? 1 : -1;
  if (view.sort === "title") return (one, other) => sign * collator.compare(one.title, other.title);
  return (one, other) => sign * (one[view.sort] - other[view.sort]);
}

function readView() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const sort = asked.get("sort");
  return {
    q: asked.get("q") || "",
    severity: SEVERITIES.includes(asked.get("severity")) ? asked.get("severity") : "",
    rule: asked.get("rule") || "",
    only: asked.has("only"),
    sort: ["title", ...SEVERITIES, "density", "words"].includes(sort) ? sort : "error",
    dir: asked.get("dir") === "ascending" ? "ascending" : "descending",
  };
}

function writeView(view) {
  const said = new URLSearchParams();
  for (const name of ["q", "severity", "rule"]) if (view[name]) said.set(name, view[name]);
  if (view.only) said.set("only", "1");
  if (view.sort !== "error" || view.dir !== "descending") {
    said.set("sort", view.sort);
    said.set("dir", view.dir);
  }
  const hash = said.size ? "#" + said : "";
  history.replaceState(null, "", hash || location.pathname + location.search);
  remember(location.pathname, hash);
}

class Table {
  constructor(table, form) {
    this.body = table.tBodies[0];
    this.headings = [...table.querySelectorAll("th[data-sort]")];
    this.rows = [...this.body.rows].map(readRow);
    this.form = form;
    this.more = document.querySelector(".more");
    this.nothing = document.querySelector(".nothing");
    this.status = form.querySelector("[role=status]");
    this.view = readView();
    this.found = [];
  }

  start() {
    for (const heading of this.headings) this.makeSortable(heading);
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.change(this.formView()));
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.change({ ...this.view, q: "", severity: "", rule: "", only: false });
    });
    this.more.addEventListener("click", () => this.grow(CHUNK));
    new IntersectionObserver((seen) => seen[0].isIntersecting && this.grow(CHUNK), { rootMargin: "600px" }).observe(this.more);
    window.addEventListener("beforeprint", () => this.grow(Infinity));
    window.addEventListener("hashchange", () => {
      if (location.hash !== "" && !location.hash.includes("=")) return;
      remember(location.pathname, location.hash);
      this.show(readView());
    });
    remember(location.pathname, location.hash.includes("=") ? location.hash : "");
    this.show(this.view);
  }

  makeSortable(heading) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const sort = heading.dataset.sort;
      const usual = sort === "title" ? "ascending" : "descending";
      const other = usual === "ascending" ? "descending" : "ascending";
      this.change({ ...this.view, sort, dir: this.view.sort === sort && this.view.dir === usual ? other : usual });
    });
  }

  formView() {
    const { q, severity, rule, only } = this.form.elements;
    return { ...this.view, q: q.value, severity: severity.value, rule: rule.value, only: only.checked };
  }

  change(view) {
    writeView(view);
    this.show(view);
  }

  show(view) {
    this.view = view;
    const { q, severity, rule, only } = this.form.elements;
    if (q.value !== view.q) q.value = view.q;
    severity.value = view.severity;
    rule.value = view.rule;
    only.checked = view.only;
    for (const heading of this.headings) {
      if (heading.dataset.sort === view.sort) heading.setAttribute("aria-sort", view.dir);
      else heading.removeAttribute("aria-sort");
    }
    for (const row of document.querySelectorAll("tr[data-rule]")) row.classList.toggle("chosen", row.dataset.rule === view.rule);
    this.found = this.rows.filter((row) => matches(row, view)).sort(compared(view));
    this.body.replaceChildren();
    this.drawn = 0;
    this.grow(CHUNK);
    this.nothing.hidden = this.found.length > 0;
    this.status.textContent = fill(this.status.dataset.words, { shown: this.found.length, all: this.rows.length });
  }

  grow(count) {
    const next = this.found.slice(this.drawn, this.drawn + count);
    // From a list of one defect, the link leads to its first place in the article.
    for (const row of next) row.link.setAttribute("href", row.page + (this.view.rule ? "#rule-" + this.view.rule : ""));
    this.body.append(...next.map((row) => row.element));
    this.drawn += next.length;
    this.more.hidden = this.drawn >= this.found.length;
  }
}

startsOnPage.index = () => {
  const form = document.querySelector(".filters");
  new Table(document.querySelector(".articles"), form).start();
  document.addEventListener("keydown", (event) => {
    if (isTyping(event) || (event.key !== "/" && !(event.code === "Slash" && !event.shiftKey))) return;
    event.preventDefault();
    form.elements.q.focus();
  });
};
