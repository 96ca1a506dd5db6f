// Dateline in somebody else's page: takes what is to be read, and draws marks over it without changing the page's own elements
// (CSS Custom Highlight API). It is put into a page only when the reader asks for it there.

(() => {
  const api = globalThis.browser ?? globalThis.chrome;
  // An element of the page with this id would stand under the same name.
  if (typeof globalThis.dateline?.capture === "function") return;

  const PREFIX = "dateline-";
  // Milliseconds of rest after the page has changed under the marks.
  const REST = 400;
  const UNSEEN = "script, style, noscript, template, textarea, select, svg, [hidden]";

  let marks = [];
  let drawn = [];
  // Kinds that are drawn. (What the page's registry holds cannot be listed from here in Firefox.)
  let kinds = new Map();

  // What is read of the page is copied into a document that loads and runs nothing.
  const inert = document.implementation.createHTMLDocument(document.title);
  const here = () => location.href.split("#")[0];

  // The page, or what is selected in it, as HTML that says its own address.
  const capture = (what) => {
    const selection = getSelection();
    const selected = what !== "page" && selection.rangeCount > 0 && !selection.isCollapsed;
    if (what === "selection" && !selected) return { problem: "The selected words cannot be read there: copy and paste them here." };
    const words = selected && what === "note" ? selection.toString() : undefined;
    return { url: here(), words, html: selected && what === "selection" ? piece(selection.getRangeAt(0)) : whole() };
  };

  const piece = (range) => {
    const copy = inert.importNode(document.documentElement, false);
    const body = inert.createElement("body");
    body.append(inert.importNode(range.cloneContents(), true));
    copy.append(inert.createElement("head"), body);
    copy.firstChild.append(inert.createElement("title"));
    copy.firstChild.firstChild.textContent = document.title;
    return addressed(copy);
  };

  // The whole page; frames of the same site stand where they are shown.
  const whole = () => {
    const copy = inert.importNode(document.documentElement, true);
    const frames = [...document.querySelectorAll("iframe, frame")];
    [...copy.querySelectorAll("iframe, frame")].forEach((frame, at) => {
      let inner;
      try { inner = frames[at].contentDocument?.body; } catch { /* another site's */ }
      if (!inner) return;
      const stand = inert.createElement("div");
      stand.append(...[...inner.childNodes].map((node) => inert.importNode(node, true)));
      frame.replaceWith(stand);
    });
    return addressed(copy);
  };

  // With the address that it was read at, whatever it says of itself: by it the panel knows the page again.
  const addressed = (copy) => {
    copy.querySelectorAll("link[rel=canonical], meta[property='og:url']").forEach((element) => element.remove());
    const link = inert.createElement("link");
    link.setAttribute("rel", "canonical");
    link.setAttribute("href", here());
    (copy.querySelector("head") ?? copy).prepend(link);
    return `<!doctype html>${copy.outerHTML}`;
  };

  // The letters of the page without white space, and where each stands: lines and blocks are broken otherwise here than in the panel.
  const letters = () => {
    const places = [];
    let text = "";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(UNSEEN)) continue;
      for (let at = 0; at < node.data.length; at++) {
        if (/\s/.test(node.data[at])) continue;
        text += node.data[at];
        places.push([node, at]);
      }
    }
    return { text, places };
  };

  const bare = (words) => words.replace(/\s+/g, "");

  // Where a mark's words stand: with both sides, else with one, and only where they stand once so.
  const find = ({ text }, { exact, prefix, suffix }) => {
    const [words, before, after] = [exact, prefix, suffix].map(bare);
    for (const [left, right] of [[before, after], [before, ""], ["", after]]) {
      if (!words || !(left || right)) continue;
      const wanted = left + words + right;
      const at = text.indexOf(wanted);
      if (at >= 0 && text.indexOf(wanted, at + 1) < 0) return [at + left.length, at + left.length + words.length];
    }
    return undefined;
  };

  const draw = () => {
    if (!globalThis.Highlight || !CSS.highlights) return 0;
    const there = letters();
    clear();
    kinds = new Map();
    drawn = [];
    for (const mark of marks) {
      const place = find(there, mark);
      if (!place) continue;
      const range = document.createRange();
      range.setStart(...there.places[place[0]]);
      const [node, at] = there.places[place[1] - 1];
      range.setEnd(node, at + 1);
      drawn.push({ range, id: mark.id });
      kinds.set(mark.kind, [...(kinds.get(mark.kind) ?? []), range]);
    }
    for (const [kind, ranges] of kinds) CSS.highlights.set(PREFIX + kind, new Highlight(...ranges));
    return drawn.length;
  };

  const clear = () => {
    for (const kind of kinds.keys()) CSS.highlights.delete(PREFIX + kind);
  };

  // A page that rewrites itself keeps its marks as far as their words are still there.
  let timer;
  new MutationObserver(() => {
    if (!marks.length) return;
    clearTimeout(timer);
    timer = setTimeout(draw, REST);
  }).observe(document.documentElement, { childList: true, characterData: true, subtree: true });

  // A click on a mark leads to the panel, unless it does something in the page.
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("a, button, input, select, textarea, summary, [role=button]")) return;
    const hit = drawn.filter(({ range }) =>
      [...range.getClientRects()].some((box) => box.left <= event.clientX && event.clientX <= box.right && box.top <= event.clientY && event.clientY <= box.bottom));
    const least = hit.sort((one, other) => String(one.range).length - String(other.range).length)[0];
    if (least) api.runtime.sendMessage({ show: least.id }).catch(() => {});
  });

  api.runtime.onMessage.addListener((message, _sender, reply) => {
    if (message.marks) {
      marks = message.marks;
      if (!marks.length) { clear(); drawn = []; }
      reply({ drawn: marks.length ? draw() : 0, possible: Boolean(globalThis.Highlight && CSS.highlights), url: here() });
    } else if (message.reveal) {
      const mark = drawn.find(({ id }) => id === message.reveal);
      mark?.range.startContainer.parentElement?.scrollIntoView({ block: "center" });
      reply({ found: Boolean(mark) });
    }
  });

  globalThis.dateline = { capture };
})();
