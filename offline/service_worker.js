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

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers());
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
  else if (request.method === "GET") event.respondWith(answer(request, name));
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

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE && name !== SHARED).map((name) => caches.delete(name)));
}

async function answer(request, name) {
  const page = request.mode === "navigate" && (name === "" || name === "index.html");
  const cache = await caches.open(CACHE);
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
