// The index: filter and sort the table of articles. Only the rows that fit on a few screens are in the page at a time.

const CHUNK = 100;
const SEVERITIES = ["error", "warning", "info"];
const NO_FILTER = { q: "", severity: "", family: "", rule: "", folder: "", only: "", new: "" };
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

function readRow(element) {
  const cells = element.cells;
  const { rules, path, density, words, changed, new: fresh } = element.dataset;
  const link = cells[0].querySelector("a");
  return {
    element,
    link,
    page: link.getAttribute("href"),
    title: link.textContent,
    text: folded(`${cells[0].textContent} ${element.querySelector("td.phrase").firstChild?.data ?? ""}`),
    path,
    error: Number(cells[1].textContent),
    warning: Number(cells[2].textContent),
    info: Number(cells[3].textContent),
    density: Number(density),
    words: Number(words),
    changed: Number(changed.replaceAll("-", "")),
    new: Number(fresh ?? -1),
    rules: ` ${rules} `,
    families: ` ${rules.replace(/\d+(?= |$)/g, "")} `,
  };
}

// The rows of a view; what is looked for is prepared once, not for each row.
function rowsOf(rows, view) {
  const words = wordsOf(view.q);
  const rule = ` ${view.rule} `;
  const family = ` ${view.family} `;
  return rows.filter(
    (row) =>
      words.every((word) => row.text.includes(word)) &&
      (!view.severity || row[view.severity] > 0) &&
      (!view.family || row.families.includes(family)) &&
      (!view.rule || row.rules.includes(rule)) &&
      row.path.startsWith(view.folder) &&
      (!view.only || row.rules.length > 2) &&
      (!view.new || row.new > 0),
  );
}

// Equal rows keep the order in which the page was written: the most urgent first.
function compared(view) {
  const sign = view.dir === "ascending" ? 1 : -1;
  if (view.sort === "title") return (one, other) => sign * collator.compare(one.title, other.title);
  return (one, other) => sign * (one[view.sort] - other[view.sort]);
}

class Table {
  constructor(table, form) {
    this.body = table.tBodies[0];
    this.headings = [...table.querySelectorAll("th[data-sort]")];
    this.rows = [...this.body.rows].map(readRow);
    this.more = document.querySelector(".more");
    this.nothing = document.querySelector(".nothing");
    this.status = form.querySelector("[role=status]");
    this.filters = new Filters(form, { ...NO_FILTER, sort: "error", dir: "descending" }, (view) => this.show(view));
    this.found = [];
  }

  start() {
    for (const heading of this.headings) this.makeSortable(heading);
    this.more.addEventListener("click", () => this.grow(CHUNK));
    new IntersectionObserver((seen) => seen[0].isIntersecting && this.grow(CHUNK), { rootMargin: "600px" }).observe(this.more);
    window.addEventListener("beforeprint", () => this.grow(Infinity));
    this.filters.start();
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
      const { view } = this.filters;
      this.filters.change({ sort, dir: view.sort === sort && view.dir === usual ? other : usual });
    });
  }

  show(view) {
    if (view.severity && !SEVERITIES.includes(view.severity)) view.severity = "";
    if (!this.headings.some((heading) => heading.dataset.sort === view.sort)) view.sort = "error";
    for (const heading of this.headings) {
      if (heading.dataset.sort === view.sort) heading.setAttribute("aria-sort", view.dir === "ascending" ? view.dir : "descending");
      else heading.removeAttribute("aria-sort");
    }
    this.found = rowsOf(this.rows, view).sort(compared(view));
    this.rule = view.rule;
    this.body.replaceChildren();
    this.drawn = 0;
    this.grow(CHUNK);
    this.nothing.hidden = this.found.length > 0;
    this.status.textContent = fill(this.status.dataset.words, { shown: this.found.length, all: this.rows.length });
  }

  grow(count) {
    const next = this.found.slice(this.drawn, this.drawn + count);
    for (const row of next) this.aim(row);
    this.body.append(...next.map((row) => row.element));
    this.drawn += next.length;
    this.more.hidden = this.drawn >= this.found.length;
  }

  // From a list of one defect, the link leads to its first place in the article. In a report of one file, pages are places too.
  aim(row) {
    if (row.page === null) return;
    const place = (row.page.includes("#") ? "-rule-" : "#rule-") + this.rule;
    row.link.setAttribute("href", row.page + (this.rule ? place : ""));
  }
}

startsOnPage.index = () => new Table(document.querySelector(".articles"), document.querySelector(".filters")).start();
