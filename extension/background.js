// What happens between a page and the panel beside it. A few lines: the panel is the page of Dateline itself, and does the rest.
// Nothing is read before the reader asks for it, and only of the tab that they ask for.

const api = globalThis.browser ?? globalThis.chrome;

const MENUS = [
  { id: "page", title: "Annotate this page", contexts: ["page"] },
  { id: "selection", title: "Annotate the selection", contexts: ["selection"] },
  { id: "note", title: "Note on the selection", contexts: ["selection"] },
  { id: "library", title: "Open Dateline in a tab", contexts: ["action"] },
];

const TOO_LONG = "This page is too long to be read whole: select a part of it, and choose “Annotate the selection” in the menu of the right mouse button.";

api.runtime.onInstalled.addListener(() => {
  api.contextMenus.removeAll(() => MENUS.forEach((menu) => api.contextMenus.create(menu)));
});

api.action.onClicked.addListener((tab) => annotate(tab, "page", 0));

api.contextMenus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === "library") api.tabs.create({ url: api.runtime.getURL("index.html") });
  else annotate(tab, info.menuItemId, info.frameId ?? 0);
});

function annotate(tab, what, frame) {
  // The panel first: a browser opens it only while it still counts as the reader's own doing.
  if (api.sidePanel) api.sidePanel.open({ tabId: tab.id });
  else api.sidebarAction?.open();
  return capture(tab, what, frame);
}

// Lays what is to be read where the panel finds it, whether it is open already or is only opening.
async function capture(tab, what, frame) {
  const serial = `${Date.now()} ${Math.random()}`;
  const lay = (found) => api.storage.session.set({ captured: { serial, tab: tab.id, window: tab.windowId, ...found } });
  const found = await read(tab.id, what, frame);
  // There is room for 10 MB.
  await lay(found).catch(() => lay({ problem: TOO_LONG }));
}

async function read(tabId, what, frame) {
  const func = (what) => globalThis.dateline.capture(what);
  const at = (target) => api.scripting.executeScript({ target, func, args: [what] });
  try {
    await prepare({ tabId });
    if (what !== "page") return (await at({ tabId, frameIds: [frame] }))[0].result;
    const [page] = await at({ tabId });
    return page.result;
  } catch {
    return { problem: "The browser lets no extension read this page: open an ordinary page, or copy and paste its text here." };
  }
}

async function prepare(target) {
  // Frames of the same site are read with their page; those of others are not ours to read.
  const everywhere = { ...target, allFrames: true };
  await api.scripting.insertCSS({ target: everywhere, files: ["in_page.css"] }).catch(() => api.scripting.insertCSS({ target, files: ["in_page.css"] }));
  await api.scripting.executeScript({ target: everywhere, files: ["in_page.js"] }).catch(() => api.scripting.executeScript({ target, files: ["in_page.js"] }));
}
