// Dateline without a network: every file of the build is kept by the browser, and answered from there.
// `cargo xtask build` puts the two lists in and lays this file beside the page.

const VERSION = "@VERSION@";
// Each with the checksum of its bytes (CRC-32); the page itself has none, since some hosts write into it.
const FILES = ["@FILES@"];

// What is kept is kept for the whole host: another Dateline in another folder there keeps its own.
const OURS = `dateline ${self.registration.scope} `;
const CACHE = OURS + VERSION;
const SHARED = OURS + "shared";
// What was shared with the page, until it asks for it.
const HANDED_OVER = "handed-over.json";
// Stands in the cache of a version that has been in use: since when, and which tabs are still open on which older one.
const IN_USE = "in-use.json";

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

// The page asks for it once its reader wants the new version; until then the old one goes on, whole.
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!request.url.startsWith(self.registration.scope)) return;
  const name = request.url.slice(self.registration.scope.length).split(/[?#]/)[0];
  if (request.method === "POST" && name === "share") event.respondWith(takeShared(request));
  else if (request.method === "GET" && name === HANDED_OVER) event.respondWith(handOver());
  else if (request.method === "GET") event.respondWith(answer(event, name));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  // Asks whether what the browser has is the newest, and takes that where it is: nothing is loaded twice.
  const keep = async ([file, sum]) => {
    const response = await fetch(file, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    // A host that is in the midst of a change may give a file of another version: then the old version goes on.
    if (sum !== null && crc32(new Uint8Array(bytes)) !== sum) throw new Error(`${file} is of another version`);
    // An answer that was redirected may not open a page.
    await cache.put(file, new Response(bytes, { headers: response.headers }));
  };
  await Promise.all(FILES.map(keep));
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
  return byte;
});

function crc32(bytes) {
  let sum = ~0;
  for (let at = 0; at < bytes.length; at++) sum = TABLE[(sum ^ bytes[at]) & 255] ^ (sum >>> 8);
  return ~sum >>> 0;
}

// Whoever is open now was opened by an older version, and is answered from its files as long as it stays: never a mixture.
async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE && name !== SHARED);
  const before = await Promise.all(names.map(inUse));
  const latest = before.reduce((best, { since }, at) => (since >= before[best].since ? at : best), 0);
  const known = Object.assign({}, ...before.map(({ tabs }) => tabs));
  const open = await self.clients.matchAll({ type: "all" });
  const tabs = names.length ? Object.fromEntries(open.map(({ id }) => [id, known[id] ?? names[latest]])) : {};
  await use({ since: Date.now(), tabs });
  // A version that is newer still and on its way is not ours to drop.
  if (self.registration.installing || self.registration.waiting) return;
  const needed = Object.values(tabs);
  await Promise.all(names.filter((name) => !needed.includes(name)).map((name) => caches.delete(name)));
}

async function inUse(name) {
  const cache = await caches.open(name);
  return (await (await cache.match(IN_USE))?.json()) ?? { since: 0, tabs: {} };
}

// The browser ends a worker that rests: what it knows is read again then.
let known;
async function use(now) {
  known = now;
  const cache = await caches.open(CACHE);
  await cache.put(IN_USE, new Response(JSON.stringify(now), { headers: { "content-type": "application/json" } }));
}

// Lets go of an old version once all its tabs have been closed or loaded anew.
async function dropUnused() {
  const open = new Set((await self.clients.matchAll({ type: "all", includeUncontrolled: true })).map(({ id }) => id));
  const tabs = Object.entries(known.tabs);
  const needed = new Set(tabs.filter(([id]) => open.has(id)).map(([, name]) => name));
  const gone = new Set(tabs.map(([, name]) => name).filter((name) => !needed.has(name)));
  if (!gone.size) return;
  await use({ ...known, tabs: Object.fromEntries(tabs.filter(([, name]) => needed.has(name))) });
  await Promise.all([...gone].map((name) => caches.delete(name)));
}

async function answer(event, name) {
  const { request, clientId, resultingClientId } = event;
  const page = request.mode === "navigate" && (name === "" || name === "index.html");
  // Another request may have read it meanwhile, and written more.
  const read = known ?? (await inUse(CACHE));
  known ??= read;
  const old = request.mode === "navigate" ? undefined : known.tabs[clientId];
  // A worker that an old tab starts is as old as the tab.
  if (old && resultingClientId) await use({ ...known, tabs: { ...known.tabs, [resultingClientId]: old } });
  if (!old && Object.keys(known.tabs).length) event.waitUntil(dropUnused());
  const cache = await caches.open(old ?? CACHE);
  return (await cache.match(page ? "./" : request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

async function takeShared(request) {
  const form = await request.formData();
  const words = Object.fromEntries(["title", "text", "url"].map((name) => [name, String(form.get(name) ?? "")]));
  const cache = await caches.open(SHARED);
  await cache.put(HANDED_OVER, new Response(JSON.stringify(words), { headers: { "content-type": "application/json" } }));
  return Response.redirect("./?shared", 303);
}

async function handOver() {
  const cache = await caches.open(SHARED);
  const response = await cache.match(HANDED_OVER);
  await cache.delete(HANDED_OVER);
  return response ?? new Response("null", { headers: { "content-type": "application/json" } });
}
