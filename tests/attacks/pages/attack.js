/** What the attack pages share: finding the offer, and ways to cover it. No page can do more than this. */

const ALL_OF_IT =
  'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;padding:0;';
/** Hides what is below it and lets every click through. */
const COVER = `${ALL_OF_IT}background:#fff;pointer-events:none;z-index:2147483647;`;
/** Takes next to no room; what it casts covers everything. */
const DOT =
  'position:fixed;inset:0 auto auto 0;width:1px;height:1px;margin:0;border:0;padding:0;overflow:visible;pointer-events:none;';

/** How long the offer is left alone once it is seen, in ms: long enough for a click on it to count. */
const PATIENCE = 600;

/** The element that holds the offer; what is in it no page can see. */
const findHost = (document) => document.querySelector(':is(:root, dialog) > div[popover]');

function sees(host) {
  const { left, top, width, height } = host.getBoundingClientRect();
  return width > 0 && host.ownerDocument.elementFromPoint(left + width / 2, top + height / 2) === host;
}

const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the offer is there and can be seen. */
async function offerSeen(documentNow = () => document) {
  for (;;) {
    const host = findHost(documentNow());
    if (host && sees(host)) return host;
    await frames();
  }
}

/** A closed shadow root at the beginning of the page: what is in it no script from outside finds. */
function closedRoot() {
  const element = document.createElement('section');
  document.body.prepend(element);
  return element.attachShadow({ mode: 'closed' });
}

/** Opens a popover, which lies above all that was opened before it. */
function openPopover(css, root = document.body, kind = 'manual') {
  const popover = document.createElement('div');
  popover.style.cssText = css;
  popover.popover = kind;
  root.append(popover);
  popover.showPopover();
  return popover;
}

function addStyle(css, root = document.head) {
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  return style;
}

/** What the test reads: `begun` settles once the attack is on, `lure` is where the person is led to click. */
const attack = (globalThis.attack = { begun: null, lure: null, way: '' });

/**
 * Attacks as soon as a click on the offer would count.
 *
 * @param ways by name, each called with the offer's host; `?way=` in the address chooses one, else the first
 * @param frame the frame of the page that has the form, if it is in one
 */
function attackBy(ways, frame) {
  const names = Object.keys(ways);
  attack.way = new URLSearchParams(location.search).get('way') ?? names[0];
  if (names.length > 1) {
    const links = document.createElement('nav');
    links.append('Ways: ');
    for (const name of names) {
      const link = document.createElement('a');
      link.href = `?way=${name}`;
      link.textContent = name;
      if (name === attack.way) link.ariaCurrent = 'page';
      links.append(link);
    }
    document.querySelector('h1').after(links);
  }
  attack.begun = (async () => {
    const host = await offerSeen(() => frame?.contentDocument ?? document);
    await pause(PATIENCE);
    await ways[attack.way](host);
    await frames();
  })();
}

/** Notes when the offer was first seen and when the field was filled, as `performance.now()`; 0 for not yet. */
function watchTimes(field) {
  attack.times = { seen: 0, filled: 0 };
  offerSeen().then(() => {
    attack.times.seen = performance.now();
  });
  setInterval(() => {
    if (!attack.times.filled && field.value) attack.times.filled = performance.now();
  }, 5);
}
