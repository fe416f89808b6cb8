// The boxes for advertising are complete without this file: their room, their label, and what the paper itself shows in them. It asks once for the whole
// page what else stands there, when the page is there and somebody looks at it; whatever goes wrong, the page stays as it came.
const prefix = '/api/sponsorship';
const boxes = [...document.querySelectorAll('.slot__box')];
const { article, section } = document.body.dataset;
const patienceMs = 1_500;
const laterMs = 5_000;

/** Within the service that answered; no answer leads elsewhere. */
const addressOf = (path = '') => (/^\/(?![/\\])/.test(path) ? prefix + path : undefined);

/** A browser that keeps nothing, or has no room for more, is one without a capsule. */
function unlessRefused(use) {
  try {
    return use() ?? undefined;
  } catch {
    return undefined;
  }
}

/** What this reader was shown lately, signed by who wrote it. */
const capsule = {
  key: 'advertising-capsule',
  read: () => unlessRefused(() => (hasConsent() ? localStorage.getItem(capsule.key) : undefined)),
  keep: text => unlessRefused(() => hasConsent() && text && localStorage.setItem(capsule.key, text)),
  forget: () => unlessRefused(() => hasConsent() || localStorage.removeItem(capsule.key)),
};

/** A page that is only being prepared, or lies in a tab that nobody looks at, shows nothing to anybody: it does not ask. */
function whenLookedAt(then) {
  const again = () => whenLookedAt(then);
  if (document.prerendering) document.addEventListener('prerenderingchange', again, { once: true });
  else if (document.hidden) document.addEventListener('visibilitychange', again, { once: true });
  else if (document.readyState !== 'complete') addEventListener('load', again, { once: true });
  else if (window.requestIdleCallback) requestIdleCallback(then, { timeout: 2_000 });
  else setTimeout(() => then(), 200);
}

async function decide() {
  const response = await fetch(`${prefix}/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    priority: 'low',
    signal: AbortSignal.timeout(patienceMs),
    body: JSON.stringify({
      placements: boxes.map(({ dataset }) => ({ id: dataset.placement })),
      page: { articleId: article, sectionId: section, locale: document.documentElement.lang },
      reader: { consent: hasConsent(), capsule: capsule.read() },
    }),
  });
  return response.ok ? response.json() : { placements: [] };
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

const wordsOf = ({ headline, text, advertiser }) =>
  element(
    'span',
    'ad__words',
    element('span', 'ad__headline', headline),
    ...(text ? [element('span', 'ad__text', text)] : []),
    element('span', 'ad__advertiser', advertiser),
  );

/** Of the form that is nearest to the room, the one that is sharp enough; once it is there and decoded. */
async function pictureOf({ pictures, alt = '' }, width, height) {
  const distance = picture => Math.abs(Math.log((picture.width * height) / (picture.height * width)));
  const nearest = Math.min(...pictures.map(distance));
  const fitting = pictures.filter(picture => distance(picture) - nearest < 0.02).toSorted((one, other) => one.width - other.width);
  const chosen = fitting.find(picture => picture.width >= width * devicePixelRatio) ?? fitting.at(-1);
  const scale = Math.min(width / chosen.width, height / chosen.height);
  const image = new Image(Math.round(chosen.width * scale), Math.round(chosen.height * scale));
  Object.assign(image, { alt, src: addressOf(chosen.url) ?? '' });
  // One that does not come leaves what is there.
  await image.decode();
  return image;
}

const forms = {
  image: async (creative, box) => [await pictureOf(creative, box.clientWidth, box.clientHeight)],
  logo: async (creative, box) => [await pictureOf(creative, box.clientWidth / 2, box.clientHeight / 2)],
  text: creative => [wordsOf(creative)],
  native: async (creative, { clientWidth, clientHeight }) => [
    ...(creative.pictures.length > 0 ? [await pictureOf(creative, Math.min(clientWidth * 0.4, clientHeight * 1.5), clientHeight)] : []),
    wordsOf(creative),
  ],
  'sponsored-article': async ({ articleId, advertiser }) => {
    const response = await fetch(`/api/site/teasers/${articleId}`);
    if (!response.ok) throw new Error(`No teaser of ${articleId}`);
    const { headline, standfirst } = await response.json();
    return [wordsOf({ headline, text: standfirst, advertiser })];
  },
};

/** One that nobody took is brought once more: a little later, or as the reader leaves. Whatever was counted is not counted again. */
async function count(seen, isLast = false) {
  const answer = await fetch(seen, { method: 'POST', keepalive: true }).catch(() => undefined);
  if (isLast || (answer && answer.status < 500)) return;
  const first = new AbortController();
  const again = () => {
    first.abort();
    clearTimeout(later);
    void count(seen, true);
  };
  const later = setTimeout(again, laterMs);
  addEventListener('pagehide', again, { signal: first.signal });
}

/** What the paper shows stays until the other is ready to be seen. It is counted as it begins to be drawn, and not before. */
async function draw(box, { creative, impression, click }) {
  const [seen, link] = [addressOf(impression), addressOf(click)];
  if (!creative || !seen) return;
  const content = await forms[creative.kind](creative, box);
  const ad = element(link ? 'a' : 'div', `ad ad--${creative.kind}`, ...content);
  if (link) Object.assign(ad, { href: link, rel: 'sponsored noopener' });
  box.replaceChildren(ad);
  requestAnimationFrame(() => void count(seen));
}

async function fill() {
  capsule.forget();
  const { placements, capsule: seen } = await decide();
  capsule.keep(seen);
  for (const placement of placements) {
    const box = boxes.find(({ dataset }) => dataset.placement === placement.id);
    draw(box, placement).catch(() => undefined);
  }
}

if (boxes.length > 0) whenLookedAt(() => fill().catch(() => undefined));
