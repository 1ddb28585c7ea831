/**
 * What pages call fields for codes and for what is not a sent code, in the languages of the web: data, in the plain
 * form of `judge/field-text.ts` (lower case, no accents, punctuation as spaces). `\b` only helps with Latin letters.
 * Where the words come from: `docs/code-words.md`.
 */
export const CODE_WORDS = {
  /** The thing itself; says nothing of which code it is. */
  code: /code|ko[dð]|cod[ei]|codul|codig|codic|\b[ck]h?od\b|\bma\b|msimbo|\bpins?\b|token|код|κωδικ|कोड|কোড|કોડ|ਕੋਡ|କୋଡ|குறியீ|కోడ్|ಕೋಡ್|കോഡ|කේත|รหัส|ລະຫັດ|កូដ|ကုဒ်|კოდ|կոդ|קוד|رمز|كود|کد|کوڈ|ኮድ|코드|번호|[码碼]|コード|番号|kood/,
  /** What a code that was sent is for: to verify, confirm, activate. */
  purpose:
    /verif|weryf|veryf|confirm|konfirm|conferm|activ|aktiv|aktyw|valid|auth|auten|bestatig|bevestig|bekr[ae]|bekræ|vahvist|kinnit|sta[dð]fest|patvirt|apstipr|potvr|potrd|potwierd|overov|overen|overit|provjer|preverj|kontroll?n|megeros|ellenorz|hitelesit|igazol|berret|egiazt|dogrula|onay|t[eə]sdiq|tasdiq|xac (minh|nhan|thuc)|kich hoat|sahkan|pengesah|patunay|kumpirm|thibitish|uthibit|deimhn|fior|dearbh|dilys|verteti|подтв|підтв|пацв|потв|провер|перевір|верифи|верифік|актив|растау|баталгаа|тасдик|επαληθ|επιβεβ|ενεργοπ|אימות|אישור|הפעל|تحقق|تأكيد|تاكيد|تفعيل|تایید|تأیید|فعال|تصدیق|توثیق|सत्याप|पुष्ट|प्रमाण|पडताळ|যাচাই|নিশ্চিত|প্রমাণ|સત્યાપ|ચકાસ|પુષ્ટ|ਪੁਸ਼ਟੀ|ਤਸਦੀਕ|ଯାଞ୍ଚ|சரிபார்|உறுதி|ధృవీక|నిర్ధార|ದೃಢ|ಪರಿಶೀಲ|സ്ഥിരീക|പരിശോധ|സത്യാപ|තහවුරු|සත්|ยืนยัน|ตรวจสอบ|ຢືນຢັນ|ផ្ទៀងផ្ទាត់|បញ្ជាក់|အတည်ပြု|დადასტ|დამადასტ|ვერიფ|հաստատ|ማረጋገ|认证|認證|认證|確認|确认|验证|驗證|校验|激活|認証|인증|확인/,
  /** How a code came, how long it is, what else it opens. */
  manner:
    /(log|sign) ?[iu][np] (code|token|pin)|anmelde|inlogc|logowan|connexion|sms|mail|sent\b|send\b|received|erhalten|recu\b|recib|\d ?digit|digit code|ziffer|stellig|chiffres|cifr|haneli|acces|доступ|цифр/,
  /** Of sent codes, and of the one on the back of a payment card. */
  security:
    /secur|segur|sicur|sicher|beveilig|bezpie|sakerh|sikkerh|guvenlik|безопас|безпек|ασφαλ|安全|セキュリティ|보안|أمان|אבטחה/,
  /** Names that mean a sent code by themselves. */
  name: /\b[me]?otps?\b|\btotp|\bmfa\b|\b2fa\b|two ?factor|two ?step|\btan\b|one ?time|pass ?code|\b[vs]code|myvcode|einmal|engangs|eenmalig|jednor[ao]z|jednokr|egyszer|kertakay|tek kullan|(uso|usage|solo uso) unic|usage unique|solo uso|sol us\b|odnoraz|одноразов|однократ|еднократ|μιας χρησης|ओटीपी|ওটিপি|ఓటీపీ|ワンタイム|일회용|一次性|动态[码密]|動態[碼密]|یک ?بار ?مصرف|חד פעמי|验证码|驗證碼|校验码|인증번호/,
  /** Sent by another way than mail, or not sent at all: fields to take last. */
  elsewhere:
    /sms|phone|mobile|telefon|handy|movil|celular|telefono|portable|motp|totp|authenticator|2fa|mfa|телефон|手机|手機|휴대/,
  /** Secrets that are not sent. */
  password:
    /passw|passphrase|kennwort|mot de passe|contrasen|\bsenha|wachtwoord|losenord|adgangsk|haslo|heslo|jelszo|parol|sifre|парол|密码|密碼|パスワード|비밀번호/,
  /** Codes of other kinds, and things that are no codes. */
  other:
    /coupon|[ck]upon|promo|vouch|\bgift|discount|rabat|gutschein|descuento|descont|sconto|remise|reduc|korting|slev|zlav|kedvezm|indirim|alennus|refer|invit|einlad|uitnod|zapros|pozvan|приглаш|запрош|промо|скид|знижк|купон|cv[cv]\d?\b|\bcsc\b|card|karte|carte|tarjeta|cartao|carta di|kreditk|карт|post(al)? ?code|postal|\bzip|\bplz\b|postleit|post ?n|postcode|\bcap\b|cep\b|индекс|індекс|郵便|邮编|邮政|郵遞|우편|country|area ?code|dial|landes|vorwahl|indicatif|prefij|search|such|buscar|recherch|zoek|szuk|поиск|пошук|検索|搜索|검색|captcha|recovery ?code|back ?up ?code|image|imagen|picture|\bbild|\bqr\b|bar ?code|sort ?code|\bbank|iban|swift|\btax\b|\bvat\b|fiscal|product|produkt|article|\bsku\b|serial|licen[sc]e|order|booking|reserv|flight|student|dealer|affiliat|sponsor|store|shop|優惠|优惠|折扣|クーポン|紹介|招待|邀请|邀請|推荐|推薦|쿠폰|추천|초대|할인|كوبون|خصم|قسيمة|תלוש|קופון|הנחה|คูปอง|ส่วนลด|कूपन|প্রোমো/,
} as const;
