import { deepQuery } from '../deep-dom.ts';
import { attributesOf, labelOf } from '../judge/field-text.ts';
import { groupOf } from '../judge/group.ts';
import { isUsableField } from '../judge/usable-field.ts';
import { EMAIL_WORDS } from '../judge/words.ts';

/** "Repeat", "again", "confirm" in the languages of the web, in plain form. */
const AGAIN =
  /confirm|retype|re ?enter|re ?type|again|verif|wiederhol|bestatig|repet|repeat|ripet|conferm|herhaal|bevestig|powtorz|potw|potvrd|znovu|bekr[ae]f|upprepa|gjenta|gentag|vahvista|toista|tekrar|повтор|подтвер|підтвер|再入力|確認|确认|重复|再次|확인|تأكيد|אימות/;

/** Whether a field asks for an e-mail address that was already asked for. */
export function isConfirmField(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const text = `${attributesOf(field)} ${labelOf(field)}`;
  const again = AGAIN.test(text) || /mail ?(2|two|bis)\b/.test(text);
  return (
    again &&
    (field.type === 'email' || EMAIL_WORDS.test(text)) &&
    !/code|otp|passw|kennwort|код|コード|码|코드/.test(text)
  );
}

/** The field after `field` in its group that asks to repeat the address: usable and empty. */
export function findConfirmTwin(field: HTMLInputElement): HTMLInputElement | null {
  if (isConfirmField(field)) return null;
  const fields = deepQuery<HTMLInputElement>(
    groupOf(field),
    'input[type=email],input[type=text],input:not([type])',
  );
  const after = fields.slice(fields.indexOf(field) + 1);
  const twin = after.find((other) => other !== field && isConfirmField(other));
  return twin && !twin.value && isUsableField(twin) ? twin : null;
}
