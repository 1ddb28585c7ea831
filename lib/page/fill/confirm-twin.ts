import { deepQuery } from '../deep-dom.ts';
import { attributesOf, labelOf } from '../judge/field-text.ts';
import { groupOf } from '../judge/group.ts';
import { isUsableField } from '../judge/usable-field.ts';

/** "Repeat", "again", "confirm" in the languages of the web, without accents. */
const AGAIN =
  /confirm|repeat|retype|re ?(enter|type)|again|verify|verification|wiederhol|bestatig|repet|repit|ripet|conferm|herhaal|bevestig|powtorz|potwierdz|potvrd|zopak|znovu|bekraft|bekraeft|upprepa|gjenta|gentag|vahvista|toista|megerosit|ismet|tekrar|повтор|подтверд|підтверд|επιβεβ|επαναλ|再入力|確認|确认|确定|重复|重複|再次|확인|재입력|تأكيد|אישור|אימות|पुष्टि|ยืนยัน|xac nhan|nhap lai|ulangi|konfirmasi/;
const EMAIL = /mail|correo|courriel|posta\b|epost|почт|пошт|メール|邮|郵|메일|بريد|דוא|इमेल|ईमेल|อีเมล/;
const CODE = /code|otp|\bpin\b|passw|kennwort|код|コード|码|碼|코드/;

/** Whether a field asks for an e-mail address that was already asked for. */
export function isConfirmField(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const text = `${attributesOf(field)} ${labelOf(field)}`;
  const again = AGAIN.test(text) || /mail ?(2|two|bis)\b/.test(text);
  return again && (field.type === 'email' || EMAIL.test(text)) && !CODE.test(text);
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
