/**
 * Keeps the page, its script, fonts and flags for when there is no network. What a page is made of has a hash in its name and
 * is taken from here first; the page itself is asked for first. Results never pass through here.
 */
const cacheName = 'podium-commentator';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && url.pathname === '/' && url.search === '') event.respondWith(newest(request));
  else if (/^\/(assets|fonts|flags)\//.test(url.pathname)) event.respondWith(kept(request));
});

/** @param {Request} request */
const newest = async (request) => {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put('/', response.clone());
    return response;
  } catch (error) {
    const copy = await cache.match('/');
    if (!copy) throw error;
    return copy;
  }
};

/** @param {Request} request */
const kept = async (request) => {
  const cache = await caches.open(cacheName);
  const copy = await cache.match(request);
  if (copy) return copy;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
};
