// How a reader finds things: by role and name, never by class. Prepended to every script that a test runs.
const ROLES = {
  alert: "[role=alert]",
  button: "button, [role=button], summary",
  combobox: "select, [role=combobox]",
  checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
  complementary: "aside, [role=complementary]",
  dialog: "dialog, [role=dialog]",
  group: "fieldset, [role=group]",
  heading: "h1, h2, h3, h4, [role=heading]",
  menuitem: "[role=menuitem]",
  option: "[role=option]",
  radio: "input[type=radio], [role=radio]",
  progressbar: "progress, [role=progressbar]",
  navigation: "nav, [role=navigation]",
  searchbox: "input[type=search], [role=searchbox]",
  region: "section, [role=region]",
  status: "output, [role=status]",
  textbox: "textarea, input[type=text], [role=textbox]",
};
const plain = (words) => (words ?? "").replace(/\s+/g, " ").trim();
const isShown = (element) => element.getClientRects().length > 0;
const nameOf = (element) => {
  const others = element.getAttribute("aria-labelledby");
  if (others) return plain(others.split(" ").map((id) => document.getElementById(id)?.textContent).join(" "));
  const label = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent;
  return plain(label ?? element.textContent);
};
const all = (role, name) =>
  [...document.querySelectorAll(ROLES[role])].filter((element) => isShown(element) && name(nameOf(element)));
const one = (role, name) => all(role, (own) => own === name)[0];
const beginning = (role, start) => all(role, (own) => own.startsWith(start))[0];
const article = () => one("region", "Article");
const marks = (kind, words) =>
  [...(article()?.querySelectorAll(kind ? `mark[data-kind="${kind}"]` : "mark[data-kind]") ?? [])].filter(
    (mark) => isShown(mark) && (words === undefined || plain(mark.textContent) === words),
  );
const facts = () => one("complementary", "Facts");
// What stands under a heading of the facts: its section, or its tab's panel.
const under = (title) => {
  const heading = [...facts().querySelectorAll(ROLES.heading)].find((heading) => nameOf(heading) === title);
  return heading?.closest("section, [role=tabpanel]") ?? heading?.parentElement;
};
const said = () => all("status", () => true).map((status) => plain(status.textContent)).filter(Boolean).join(" ");
const alarm = () => all("alert", () => true).map((alert) => plain(alert.textContent)).join(" ");
const stored = () =>
  Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("dateline.")));
const isStored = (words) => Object.values(stored()).some((record) => record.includes(words));
const inView = (element) => {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
};
// How far each area of the page is scrolled, of those that are.
const scrolled = () => [...document.querySelectorAll("*")].map((element) => element.scrollTop).filter(Boolean);
const hasFocus = (element) => element !== undefined && document.activeElement === element;
// Selects words of the article, across marks; they must be there.
const select = (words) => {
  const walker = document.createTreeWalker(article(), NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const start = nodes.map((node) => node.data).join("").indexOf(words);
  if (start < 0) throw new Error(`the article does not have the words: ${words}`);
  const point = (offset, isEnd) => {
    for (const node of nodes) {
      if (isEnd ? offset <= node.length : offset < node.length) return [node, offset];
      offset -= node.length;
    }
  };
  getSelection().setBaseAndExtent(...point(start, false), ...point(start + words.length, true));
};
// Hands a transfer of the given flavours and files to whatever would get it from the keyboard or the mouse.
const hand = (event, flavours, files, target) => {
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(flavours)) data.setData(type, text);
  for (const [name, text] of Object.entries(files)) data.items.add(new File([text], name));
  const options = { bubbles: true, cancelable: true, composed: true };
  const to = target ?? document.activeElement ?? document.body;
  if (event === "drop") {
    to.dispatchEvent(new DragEvent("drop", { ...options, dataTransfer: data }));
    return;
  }
  const pasting = new ClipboardEvent("paste", { ...options, clipboardData: data });
  // Firefox gives a made event a transfer of its own.
  for (const [type, text] of Object.entries(flavours)) {
    if (pasting.clipboardData.getData(type) !== text) pasting.clipboardData.setData(type, text);
  }
  to.dispatchEvent(pasting);
};
const paste = (text) => hand("paste", { "text/plain": text }, {});
// Puts files into a file field, as its dialog does.
const choose = (field, files) => {
  const data = new DataTransfer();
  for (const [name, text] of Object.entries(files)) data.items.add(new File([text], name));
  field.files = data.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
};
const measures = (name) => performance.getEntriesByType("measure").filter((entry) => entry.name === name);
