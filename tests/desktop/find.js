// Runs inside the page: finds what a person would point at, by its role and the name a screen reader says.
// Returned as source to the driver, so it may use nothing from outside.

const IMPLICIT = {
  a: "link",
  article: "article",
  aside: "complementary",
  button: "button",
  dialog: "dialog",
  footer: "contentinfo",
  form: "form",
  header: "banner",
  li: "listitem",
  main: "main",
  nav: "navigation",
  ol: "list",
  option: "option",
  progress: "progressbar",
  section: "region",
  select: "combobox",
  summary: "button",
  textarea: "textbox",
  ul: "list",
};
const INPUTS = {
  button: "button",
  checkbox: "checkbox",
  number: "spinbutton",
  radio: "radio",
  range: "slider",
  search: "searchbox",
  submit: "button",
};

const flat = (/** @type {string | null | undefined} */ text) => (text ?? "").replace(/\s+/g, " ").trim();

const roleOf = (/** @type {Element} */ element) => {
  const given = element.getAttribute("role");
  if (given) return given.split(" ")[0];
  const tag = element.localName;
  if (/^h[1-6]$/.test(tag)) return "heading";
  if (tag === "a") return element.hasAttribute("href") ? "link" : "";
  if (tag === "input") {
    const type = /** @type {HTMLInputElement} */ (element).type;
    return type in INPUTS ? INPUTS[/** @type {keyof typeof INPUTS} */ (type)] : "textbox";
  }
  return tag in IMPLICIT ? IMPLICIT[/** @type {keyof typeof IMPLICIT} */ (tag)] : "";
};

const nameOf = (/** @type {Element} */ element) => {
  const labelledBy = element.getAttribute("aria-labelledby");
  if (labelledBy)
    return flat(
      labelledBy
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent)
        .join(" "),
    );
  const label = element.getAttribute("aria-label");
  if (label) return flat(label);
  const labels =
    "labels" in element ? /** @type {NodeListOf<HTMLLabelElement> | null} */ (element.labels) : null;
  if (labels?.length) return flat([...labels].map((one) => one.textContent).join(" "));
  if (element.localName === "input" || element.localName === "textarea")
    return flat(element.getAttribute("placeholder"));
  return flat(element.textContent) || flat(element.getAttribute("title"));
};

const isVisible = (/** @type {Element} */ element) => {
  if (element.closest('[aria-hidden="true"], [inert]')) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === "visible";
};

/**
 * @param {string} role a role of WAI-ARIA, or `text` for any element that shows the name itself
 * @param {string} name the name as a person reads it
 * @param {boolean} exact whether the name is all of it; else a part of it, in whatever case
 * @returns {Element[]} every visible element of that role and name, those of a dialog first, else in the order of the page
 */
// eslint-disable-next-line no-unused-vars
function find(role, name, exact) {
  const matches = (/** @type {string} */ text) =>
    exact ? text === flat(name) : text.toLowerCase().includes(flat(name).toLowerCase());

  const all = [...document.querySelectorAll("body *")].filter(isVisible);
  if (role !== "text") {
    const found = all.filter((element) => roleOf(element) === role && matches(nameOf(element)));
    // What lies behind an open dialog may have the same name, and cannot be reached.
    const inDialog = (/** @type {Element} */ element) => element.closest('[role="dialog"]') !== null;
    return [...found.filter(inDialog), ...found.filter((element) => !inDialog(element))];
  }
  // The innermost elements that show the text.
  const showing = all.filter((element) => matches(flat(/** @type {HTMLElement} */ (element).innerText)));
  return showing.filter((element) => !showing.some((other) => other !== element && element.contains(other)));
}

/**
 * @returns {{ role: string, name: string, outlined: boolean } | null} what has the keyboard, and whether one can see that
 */
// eslint-disable-next-line no-unused-vars
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // Where the thing itself is small or hidden, the frame drawn around it shows it: a card, a row, a switch.
  const drawn = [element, element.nextElementSibling];
  for (let around = element.parentElement; around && drawn.length < 6; around = around.parentElement)
    drawn.push(around);
  const outlined = drawn
    .filter((one) => one !== null)
    .flatMap((one) => [
      getComputedStyle(one),
      getComputedStyle(one, "::after"),
      getComputedStyle(one, "::before"),
    ])
    .some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
  return { role: roleOf(element) ?? "", name: nameOf(element), outlined };
}
