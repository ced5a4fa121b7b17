// A list that is narrowed down by a form. What is chosen stands in the address, so a link shows the same view.

function folded(text) {
  return text.toLocaleLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
}

// Whether all words that are looked for stand in a text, in any order.
function wordsOf(text) {
  return folded(text).split(" ").filter(Boolean);
}

// The part of the address behind `#` is either a view (`#severity=error`) or the name of a place on the page.
function isView(hash) {
  return hash === "" || hash.includes("=");
}

class Filters {
  // usual: every name that a view has, with the value that is not worth saying; show: draws a view.
  constructor(form, usual, show) {
    this.form = form;
    this.usual = usual;
    this.draw = show;
    this.fields = [...form.elements].filter((field) => field.name);
  }

  start() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.change(this.chosen()));
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.change(Object.fromEntries(this.fields.map((field) => [field.name, ""])));
    });
    window.addEventListener("hashchange", () => {
      if (!isView(location.hash)) return;
      remember(location.pathname, location.hash);
      this.show(this.read());
    });
    document.addEventListener("keydown", (event) => {
      if (isTyping(event) || (event.key !== "/" && !(event.code === "Slash" && !event.shiftKey))) return;
      event.preventDefault();
      this.form.elements.q.focus();
    });
    remember(location.pathname, isView(location.hash) ? location.hash : "");
    this.show(this.read());
  }

  read() {
    const said = new URLSearchParams(isView(location.hash) ? location.hash.slice(1) : "");
    return Object.fromEntries(Object.keys(this.usual).map((name) => [name, said.get(name) ?? this.usual[name]]));
  }

  chosen() {
    return Object.fromEntries(this.fields.map((field) => [field.name, field.type === "checkbox" ? (field.checked ? "1" : "") : field.value]));
  }

  change(part) {
    const view = { ...this.view, ...part };
    this.write(view);
    this.show(view);
  }

  write(view) {
    const said = new URLSearchParams();
    for (const [name, usual] of Object.entries(this.usual)) if (view[name] !== usual) said.set(name, view[name]);
    const hash = said.size ? "#" + said : "";
    remember(location.pathname, hash);
    try {
      history.replaceState(null, "", hash || location.pathname + location.search);
    } catch {
      // Some browsers allow only so many changes a minute: the next one is written again.
    }
  }

  show(view) {
    this.view = view;
    for (const field of this.fields) {
      if (field.type === "checkbox") field.checked = view[field.name] !== "";
      else if (field.value !== view[field.name]) field.value = view[field.name];
    }
    this.draw(view);
  }
}
