import { browser } from 'wxt/browser';
import { world } from './isolated-world.ts';

/** Words for e-mail in the languages of the web; a cheap sieve, the judge decides. */
const EMAIL_WORDS =
  /mail|courriel|correo|e-?post|posta|poczt|sähköp|почт|пошт|メール|メアド|邮|郵|메일|ईमेल|อีเมล|بريد|דוא|@/i;

/** How long after a key or button went down a focus still counts as the person's own, in ms. */
const OWN_DOING = 1000;

function isEmailLike(target: EventTarget | undefined): target is HTMLInputElement {
  if (!(target instanceof HTMLInputElement)) return false;
  const { type, autocomplete, name, id, placeholder, ariaLabel, labels } = target;
  return (
    /^(email|text)$/.test(type) &&
    !target.value &&
    !target.disabled &&
    !target.readOnly &&
    target.offsetWidth > 40 &&
    target.offsetHeight > 8 &&
    EMAIL_WORDS.test(
      [type, autocomplete, name, id, placeholder, ariaLabel, labels?.[0]?.textContent].join(' '),
    )
  );
}

/**
 * Waits for a person to turn to an empty, e-mail-like field of this frame, and only then calls the page script, or
 * asks the background for it. Until then the page cannot tell that Freshbox is there: nothing but passive
 * listeners. A focus that a page's script made counts only right after a trusted press of a key or button.
 */
export function watchFields(): void {
  if (world.freshboxProbe) return;
  world.freshboxProbe = true;
  const retired = new AbortController();
  let pressedAt = -OWN_DOING;
  const notice = (event: Event) => {
    // The extension was updated or removed under this page: the new one brings a probe of its own.
    if (!browser.runtime?.id) return retired.abort();
    if (!event.isTrusted) return;
    if (/down$/.test(event.type)) pressedAt = event.timeStamp;
    else if (event.timeStamp - pressedAt < OWN_DOING) {
      const field = event.composedPath()[0];
      if (!isEmailLike(field)) return;
      pressedAt = -OWN_DOING;
      world.freshboxField = field;
      if (world.freshboxLook) world.freshboxLook();
      else browser.runtime.sendMessage({ to: 'background', command: 'fieldFocused' }).catch(() => undefined);
    }
  };
  for (const type of ['pointerdown', 'keydown', 'focusin', 'click', 'keyup'])
    addEventListener(type, notice, { capture: true, passive: true, signal: retired.signal });
}
