import { world } from './isolated-world.ts';

/**
 * A cheap sieve over a field's own tag and label; whether it can be used and what it is for is the judge's. Words for
 * e-mail where they are written in Latin letters, and any letter of the scripts that are not: Greek to Khmer, Chinese
 * to Korean.
 */
const EMAIL_LIKE = /mail|@|corre|courr|lectr|p[ao]st|poczt|hköp|naslov|[Ͱ-῿⺀-힣]/i;

/** How long after a key or button went down a focus still counts as the person's own, in ms. */
const OWN_DOING = 1000;

/** A field may still hold what the page wrote into it, as long as that is no address. */
const isEmailLike = (field: HTMLInputElement) =>
  /email|text/.test(field.type) &&
  !(field.value === field.defaultValue ? /@/ : /./).test(field.value) &&
  EMAIL_LIKE.test(
    field.outerHTML + (field.labels?.[0] ?? field.closest('li,p,tr,div:has(label)'))?.textContent,
  );

/**
 * Waits for a person to turn to an empty, e-mail-like field of this frame, and only then calls the judge, or
 * asks the background for it. Until then the page cannot tell that Freshbox is there: nothing but listeners that
 * change nothing. A focus that a page's script made counts only right after a trusted press of a key or button.
 *
 * It runs on every page, so it says `chrome`, which every browser knows, and sends its one message itself.
 */
export function watchFields(): void {
  if (world.field !== undefined) return;
  world.field = null;
  let pressedAt = Number.NaN;
  const retired = new AbortController();
  const notice = (event: Event) => {
    const field = event.composedPath()[0];
    // The extension was updated or removed under this page: the new one brings a probe of its own.
    if (!chrome.runtime?.id) retired.abort();
    else if (!event.isTrusted) return;
    else if (/down/.test(event.type)) pressedAt = event.timeStamp;
    else if (
      event.timeStamp - pressedAt < OWN_DOING &&
      field instanceof HTMLInputElement &&
      isEmailLike(field)
    ) {
      pressedAt = Number.NaN;
      world.field = field;
      if (world.look) world.look();
      else chrome.runtime.sendMessage({ to: 'background', command: 'fieldFocused' }).catch(() => 0);
    }
  };
  for (const type of ['pointerdown', 'keydown', 'focusin', 'click', 'keyup'])
    addEventListener(type, notice, { capture: true, signal: retired.signal });
}
