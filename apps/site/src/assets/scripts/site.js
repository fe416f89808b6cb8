// Everything works without this file. It brings the current section into sight where the navigation scrolls, and keeps a page for when there is no network.
const current = document.querySelector('.sections [aria-current]');
const row = current?.closest('ul');
if (row) {
  const place = current.getBoundingClientRect();
  const sight = row.getBoundingClientRect();
  row.scrollLeft += place.left + place.width / 2 - (sight.left + sight.width / 2);
}

navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
