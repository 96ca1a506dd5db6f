// Dateline in somebody else's page: takes what is to be read, and draws marks over it without changing the page's own elements
// (CSS Custom Highlight API). It is put into a page only when the reader asks for it there.

(() => {
  const api = globalThis.browser ?? globalThis.chrome;
  // An element of the page with this id would stand under the same name.
  if (typeof globalThis.dateline?.capture === "function") return;

  const PREFIX = "dateline-";
  // Milliseconds of rest after the page has changed under the marks.
  const REST = 400;
  // Milliseconds of work after which the page gets a turn: a long one has ten thousand marks.
  const TURN = 24;
  // Letters of a text after which another piece begins: in each, places are counted from its start.
  const PIECE = 1024;
  const UNSEEN = "script, style, noscript, template, textarea, select, svg, [hidden]";
  // What the panel reads nothing of, and can be most of a page.
  const UNREAD = "style, noscript, template, svg, math, object, audio, video, canvas, script:not([type='application/ld+json'])";
  const ADDRESSES = ["src", "srcset", "href", "poster"];

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
    copy.querySelectorAll(UNREAD).forEach((element) => element.remove());
    // Pictures that are written out in the page.
    for (const name of ADDRESSES) copy.querySelectorAll(`[${name}^='data:']`).forEach((element) => element.removeAttribute(name));
    copy.querySelectorAll("link[rel=canonical], meta[property='og:url']").forEach((element) => element.remove());
    const link = inert.createElement("link");
    link.setAttribute("rel", "canonical");
    link.setAttribute("href", here());
    (copy.querySelector("head") ?? copy).prepend(link);
    return `<!doctype html>${copy.outerHTML}`;
  };

  // The letters of the page without white space, and where each piece of its text begins in them: lines and blocks are broken otherwise
  // here than in the panel.
  const letters = () => {
    const pieces = [];
    const starts = [];
    let length = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(UNSEEN)) continue;
      for (let from = 0; from < node.data.length; from += PIECE) {
        const piece = bare(node.data.slice(from, from + PIECE));
        if (!piece) continue;
        starts.push([length, node, from]);
        pieces.push(piece);
        length += piece.length;
      }
    }
    return { text: pieces.join(""), starts };
  };

  const bare = (words) => words.replace(/\s+/g, "");

  // The node and the place in it of a letter.
  const placed = ({ starts }, at) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle][0] <= at) low = middle;
      else high = middle;
    }
    const [start, node, from] = starts[low];
    let left = at - start;
    for (let place = from; place < node.data.length; place++) {
      if (!/\s/.test(node.data[place]) && left-- === 0) return [node, place];
    }
    return undefined;
  };

  // What is known of these letters: where marks stand (they come anew with every answer, most of them the same), and where the first
  // letters of what is looked for do. To look through a long page for each of its marks would take minutes.
  const FIRST = 8;
  let known = { text: "", places: new Map(), firsts: new Map() };

  const keyOf = ({ prefix, exact, suffix }) => [prefix, exact, suffix].join("\n");

  // A mark's words with both sides, else with one.
  const wanted = ({ exact, prefix, suffix }) => {
    const [words, before, after] = [exact, prefix, suffix].map(bare);
    const sides = [[before, after], [before, ""], ["", after]].filter(([left, right]) => words && (left || right));
    return sides.map(([left, right]) => ({ all: left + words + right, start: left.length, end: left.length + words.length }));
  };

  // Where they stand, and only where they stand once so.
  const find = ({ text, firsts }, mark) => {
    for (const { all, start, end } of wanted(mark)) {
      const there = all.length < FIRST ? undefined : firsts.get(all.slice(0, FIRST));
      const next = there ? (from) => there.find((at) => at >= from && text.startsWith(all, at)) ?? -1 : (from) => text.indexOf(all, from);
      const at = next(0);
      if (at >= 0 && next(at + 1) < 0) return [at + start, at + end];
    }
    return undefined;
  };

  // Lets the page have its turn: a message comes at once, where a timer may wait for a second in a tab that is not in front.
  const turn = () => new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resume;
    port2.postMessage(undefined);
  });

  // Draws what there is to mark, all at once but after as many turns as it takes to find it; what is asked for meanwhile goes before.
  let drawing = 0;
  const draw = async () => {
    const own = ++drawing;
    let begun = performance.now();
    const isOvertaken = async () => {
      if (performance.now() - begun < TURN) return false;
      await turn();
      begun = performance.now();
      return own !== drawing;
    };
    const there = marks.length ? letters() : { text: "" };
    if (there.text !== known.text) known = { text: there.text, places: new Map(), firsts: new Map() };
    const { text, places, firsts } = known;
    const sought = new Map();
    for (const mark of marks) {
      if (places.has(keyOf(mark))) continue;
      for (const { all } of wanted(mark)) {
        const first = all.slice(0, FIRST);
        if (all.length >= FIRST && !firsts.has(first)) sought.set(first, []);
      }
      if (await isOvertaken()) return;
    }
    for (let at = 0; sought.size && at + FIRST <= text.length; at++) {
      sought.get(text.slice(at, at + FIRST))?.push(at);
      if (at % PIECE === 0 && (await isOvertaken())) return;
    }
    for (const [first, standing] of sought) firsts.set(first, standing);
    const found = [];
    for (const mark of marks) {
      const key = keyOf(mark);
      if (!places.has(key)) places.set(key, find(known, mark));
      const range = rangeOf(there, places.get(key));
      if (range) found.push({ range, id: mark.id, kind: mark.kind });
      if (await isOvertaken()) return;
    }
    clear();
    drawn = found;
    kinds = new Map();
    for (const { range, kind } of drawn) {
      if (!kinds.has(kind)) kinds.set(kind, []);
      kinds.get(kind).push(range);
    }
    for (const [kind, ranges] of kinds) CSS.highlights.set(PREFIX + kind, new Highlight(...ranges));
  };

  // Where the page has changed since its letters were taken, a node may be shorter by now: the change has them looked for again.
  const rangeOf = (there, place) => {
    const start = place && placed(there, place[0]);
    const end = place && placed(there, place[1] - 1);
    if (!start || !end) return undefined;
    const range = document.createRange();
    range.setStart(...start);
    range.setEnd(end[0], end[1] + 1);
    return range;
  };

  const clear = () => {
    for (const kind of kinds.keys()) CSS.highlights.delete(PREFIX + kind);
  };

  // A page that rewrites itself keeps its marks as far as their words are still there.
  let timer;
  new MutationObserver(() => {
    if (!marks.length || !globalThis.Highlight) return;
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
      const possible = Boolean(globalThis.Highlight && CSS.highlights);
      if (possible) draw();
      reply({ possible });
    } else if (message.reveal) {
      const mark = drawn.find(({ id }) => id === message.reveal);
      mark?.range.startContainer.parentElement?.scrollIntoView({ block: "center" });
      reply({ found: Boolean(mark) });
    }
  });

  globalThis.dateline = { capture };
})();
