// Never in the way: every request goes to the network as it would without a worker. Only a page that cannot be fetched is answered from what is kept.
self.addEventListener('install', event => event.waitUntil(caches.open(version).then(cache => cache.addAll(kept))));

self.addEventListener('activate', event =>
  event.waitUntil(caches.keys().then(names => Promise.all(names.filter(name => name !== version).map(name => caches.delete(name))))),
);

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(kept[0])));
  else if (kept.includes(new URL(request.url).pathname)) event.respondWith(fetch(request).catch(() => caches.match(request)));
});
