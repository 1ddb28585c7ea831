import type { FromPage } from '../messages.ts';
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
    field.outerHTML + (field.labels![0] ?? field.closest('li,p,tr,div:has(label)'))?.textContent,
  );

/**
 * Waits for a person to turn to an empty, e-mail-like field of this frame, and only then calls the judge, or
 * asks the background for it. Until then the page cannot tell that Freshbox is there: nothing but listeners that
 * change nothing. A focus that a page's script made counts only right after a trusted press of a key or button.
 *
 * Inner frames get it when a person goes into one of the page's own origin, which the frame around it hears as a blur:
 * pages may have dozens that nobody ever goes into. The press that led there was over before it came, so the person's
 * activation stands for it.
 *
 * It runs on every page, so it says `chrome`, which every browser knows, and sends its messages itself.
 */
export function watchFields(): void {
  if (world.field !== undefined) return;
  world.field = null;
  const ask = (command: keyof FromPage) =>
    chrome.runtime.sendMessage({ to: 'background', command }).catch(() => 0);
  let pressedAt = navigator.userActivation.isActive ? performance.now() : Number.NaN;
  const consider = (field: unknown) => {
    if (
      performance.now() - pressedAt < OWN_DOING &&
      field instanceof HTMLInputElement &&
      isEmailLike(field)
    ) {
      // One press, one question.
      pressedAt = -OWN_DOING;
      world.field = field;
      if (world.look) world.look();
      else ask('fieldFocused');
    }
  };
  const retired = new AbortController();
  const notice = (event: Event) => {
    // The extension was updated or removed under this page: the new one brings a probe of its own.
    if (!chrome.runtime?.id) retired.abort();
    else if (event.isTrusted)
      if (event.type === 'blur')
        // Firefox knows only after it where the focus went. Frames of other origins get no offers, so they need no probe.
        setTimeout(
          () => (document.activeElement as HTMLIFrameElement | null)?.contentDocument && ask('frameEntered'),
        );
      else if (/down/.test(event.type)) pressedAt = performance.now();
      else {
        // By the tab key one comes into a frame in the middle of a press.
        if ((event as KeyboardEvent).key === 'Tab') pressedAt ||= performance.now();
        consider(event.composedPath()[0]);
      }
  };
  // Not caught on its way down, a blur is the window's own.
  for (const type of ['pointerdown', 'keydown', 'focusin', 'click', 'keyup', 'blur'])
    addEventListener(type, notice, { capture: type !== 'blur', signal: retired.signal });
  consider(document.activeElement);
}
