import { afterEach, describe, expect, test } from 'vitest';
import { findCodeField } from '../../lib/page/code/find-code-field.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

function found(label: string): boolean {
  document.body.innerHTML = `<form><label for=a></label><input id=a><button>OK</button></form>`;
  (document.querySelector('label') as HTMLLabelElement).textContent = label;
  return findCodeField(document) !== null;
}

/** "Verification code", "one-time code", "SMS code" as pages in each language say it. */
const CODES: Record<string, string[]> = {
  af: ['Verifikasiekode', 'Bevestigingskode'],
  am: ['የማረጋገጫ ኮድ'],
  ar: ['رمز التحقق', 'كود التفعيل', 'رمز التأكيد'],
  az: ['Təsdiq kodu', 'Təsdiqləmə kodu'],
  be: ['Код пацвярджэння', 'Код пацверджання'],
  bg: ['Код за потвърждение', 'Код за проверка', 'Еднократен код'],
  bn: ['যাচাইকরণ কোড'],
  ca: ['Codi de verificació', "Codi d'un sol ús"],
  cs: ['Ověřovací kód', 'Potvrzovací kód', 'Jednorázový kód', 'SMS kód'],
  cy: ['Cod dilysu'],
  da: ['Bekræftelseskode', 'Engangskode'],
  de: ['Bestätigungscode', 'Verifizierungscode', 'Einmalcode', 'Sicherheitscode', 'SMS-Code', 'Freigabe-TAN'],
  el: ['Κωδικός επαλήθευσης', 'Κωδικός επιβεβαίωσης', 'Κωδικός μίας χρήσης'],
  en: ['Verification code', 'One-time code', 'SMS code', 'Enter the 6-digit code', 'Login code', 'Passcode'],
  es: ['Código de verificación', 'Código de un solo uso', 'Código recibido por SMS', 'Código de acceso'],
  et: ['Kinnituskood', 'Ühekordne kinnituskood'],
  eu: ['Egiaztapen-kodea'],
  fa: ['کد تأیید', 'کد تایید', 'کد فعال‌سازی', 'رمز یکبار مصرف'],
  fi: ['Vahvistuskoodi', 'Kertakäyttökoodi'],
  fil: ['Code ng pagpapatunay na ipinadala sa email'],
  fr: ['Code de vérification', 'Code à usage unique', 'Code reçu par e-mail', 'Code à 6 chiffres'],
  ga: ['Cód fíoraithe', 'Cód deimhnithe'],
  gl: ['Código de verificación'],
  gu: ['ચકાસણી કોડ'],
  he: ['קוד אימות', 'קוד חד פעמי'],
  hi: ['सत्यापन कोड', 'ओटीपी'],
  hr: ['Kôd za potvrdu', 'Verifikacijski kod', 'Jednokratni kôd'],
  hu: ['Ellenőrző kód', 'Megerősítő kód', 'Egyszer használatos kód'],
  hy: ['Հաստատման կոդ'],
  id: ['Kode verifikasi', 'Kode OTP'],
  is: ['Staðfestingarkóði'],
  it: ['Codice di verifica', 'Codice di conferma', 'Codice monouso inviato via SMS'],
  ja: ['認証コード', '確認コード', '認証番号', 'ワンタイムパスワード'],
  ka: ['დადასტურების კოდი'],
  kk: ['Растау коды'],
  km: ['លេខកូដផ្ទៀងផ្ទាត់'],
  kn: ['ಪರಿಶೀಲನಾ ಕೋಡ್', 'ದೃಢೀಕರಣ ಕೋಡ್'],
  ko: ['인증 코드', '인증번호', '확인 코드', '일회용 코드'],
  lo: ['ລະຫັດຢືນຢັນ'],
  lt: ['Patvirtinimo kodas'],
  lv: ['Apstiprinājuma kods', 'Verifikācijas kods'],
  mk: ['Код за потврда'],
  ml: ['സ്ഥിരീകരണ കോഡ്', 'പരിശോധനാ കോഡ്'],
  mn: ['Баталгаажуулах код'],
  mr: ['पडताळणी कोड'],
  ms: ['Kod pengesahan'],
  my: ['အတည်ပြုကုဒ်'],
  nb: ['Bekreftelseskode', 'Engangskode'],
  ne: ['प्रमाणीकरण कोड'],
  nl: ['Verificatiecode', 'Bevestigingscode', 'Eenmalige code', 'Beveiligingscode'],
  nn: ['Stadfestingskode'],
  pa: ['ਪੁਸ਼ਟੀਕਰਨ ਕੋਡ', 'ਤਸਦੀਕ ਕੋਡ'],
  pl: ['Kod weryfikacyjny', 'Kod potwierdzający', 'Jednorazowy kod', 'Kod SMS'],
  pt: ['Código de verificação', 'Código de uso único', 'Código de confirmação', 'Código enviado por e-mail'],
  ro: ['Cod de verificare', 'Codul de confirmare', 'Cod de activare'],
  ru: ['Код подтверждения', 'Код из SMS', 'Проверочный код', 'Одноразовый код'],
  si: ['සත්‍යාපන කේතය'],
  sk: ['Overovací kód', 'Potvrdzovací kód'],
  sl: ['Potrditvena koda', 'Koda za preverjanje'],
  sq: ['Kodi i verifikimit'],
  sr: ['Верификациони код', 'Код за потврду', 'Kod za verifikaciju'],
  sv: ['Verifieringskod', 'Bekräftelsekod', 'Engångskod', 'Säkerhetskod'],
  sw: ['Msimbo wa uthibitishaji'],
  ta: ['சரிபார்ப்புக் குறியீடு'],
  te: ['ధృవీకరణ కోడ్'],
  th: ['รหัสยืนยัน', 'รหัส OTP'],
  tr: ['Doğrulama kodu', 'Onay kodu', 'Tek kullanımlık kod'],
  uk: ['Код підтвердження', 'Код перевірки', 'Одноразовий код'],
  ur: ['تصدیقی کوڈ'],
  uz: ['Tasdiqlash kodi'],
  vi: ['Mã xác minh', 'Mã xác nhận', 'Mã OTP'],
  zh: ['验证码', '驗證碼', '短信验证码', '校验码', '認證碼'],
};

describe.each(Object.entries(CODES))('%s', (_, labels) => {
  test.each(labels)('"%s" is a code field', (label) => {
    expect(found(label)).toBe(true);
  });
});

test.each([
  ['coupons', ['Gutscheincode', 'Rabattcode', 'Code promo', 'Código promocional', 'Cupón de descuento']],
  [
    'coupons',
    ['Codice sconto', 'Kortingscode', 'Kod rabatowy', 'Промокод', 'クーポンコード', '优惠码', '쿠폰 코드'],
  ],
  [
    'invitations',
    ['Invitation code', 'Referral code', 'Einladungscode', "Code d'invitation", '邀请码', '招待コード'],
  ],
  [
    'cards',
    ['CVC', 'CVV code', 'Card verification code', 'Kartenprüfnummer', 'Code de sécurité de la carte'],
  ],
  ['places', ['Postal code', 'Postleitzahl', 'Code postal', 'Código postal', '郵便番号', 'Почтовый индекс']],
  ['countries', ['Country code', 'Ländervorwahl', 'Area code']],
  ['phones', ['Phone number', 'Handynummer', 'Mobile (we will text you)', 'Número de teléfono', '手机号码']],
  ['captchas', ['Enter the captcha code', 'Type the code in the picture']],
  [
    'passwords',
    ['Password', 'Passwort bestätigen', 'Confirm password', 'Подтвердите пароль', 'パスワード確認'],
  ],
  ['other numbers', ['Order number', 'Tax code', 'Sort code', 'Product code', 'Student number', 'PIN code']],
  ['names and mail', ['E-mail', 'Confirm e-mail', 'Nombre', 'メールアドレス確認', 'Username', 'Search']],
])('%s: %j take no sent code', (_, labels) => {
  expect(labels.filter(found)).toEqual([]);
});
