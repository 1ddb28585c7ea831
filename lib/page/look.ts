import { sendFromPage } from '../messages.ts';
import { activeElementOf } from './active-field.ts';
import { canHoldOffers } from './deep-dom.ts';
import { isDomainPart } from './fill/domain-part.ts';
import { world } from './isolated-world.ts';
import { plain } from './judge/field-text.ts';
import { isUsableField } from './judge/usable-field.ts';
import { EMAIL_WORDS } from './judge/words.ts';
import { judgeField } from './judge.ts';
import { secretName } from './secret-name.ts';

/** For how long after a person turned to a field its offer follows to another one put in its place, in ms. */
const SWAP = 1000;

/** Nothing, or what pages wrote into fields before there were placeholders, such as "Your e-mail". */
function isBlank({ value, defaultValue }: HTMLInputElement): boolean {
  return !value || (value === defaultValue && !value.includes('@') && EMAIL_WORDS.test(plain(value)));
}

const isOfferable = (field: HTMLInputElement) =>
  canHoldOffers(document) &&
  isBlank(field) &&
  !world.offers?.isRefused(field) &&
  isUsableField(field) &&
  activeElementOf(document) === field;

/**
 * @returns looks at the field the probe saw a person turn to. Where the judge says so, it asks the background for an
 *   offer, which brings the page script along, and has that one show it.
 */
export function createLook(): () => Promise<void> {
  let looking: HTMLInputElement | null = null;

  /** @param since when the person turned to the field, as `performance.now()` */
  async function lookAt(field: Element | null | undefined, since = performance.now()): Promise<void> {
    if (!(field instanceof HTMLInputElement) || field === looking) return;
    if (field === world.offers?.standing()?.field) return;
    /** Some pages swap a field for another one as soon as it has the focus. */
    const follow = () => {
      if (!field.isConnected && performance.now() - since < SWAP)
        void lookAt(activeElementOf(document), since);
    };
    if (!isOfferable(field)) return follow();
    const verdict = judgeField(field);
    if (verdict.offer === 'none' || isDomainPart(field)) return;
    looking = field;
    const ticket = secretName();
    const isAllowed = await sendFromPage('openOffer', { ticket, verdict }).then(
      () => true,
      () => false,
    );
    if (looking !== field) return;
    looking = null;
    if (!isAllowed) return;
    if (isOfferable(field) && world.offers)
      return world.offers.open({ ticket, kind: 'offer', field }, follow);
    sendFromPage('offerClosed', { ticket }).catch(() => undefined);
    follow();
  }

  return async () => {
    const { field } = world;
    world.field = null;
    await lookAt(field);
  };
}
