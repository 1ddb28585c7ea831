/**
 * What pages call things, in the languages of the web: data, in the plain form of `plain` (lower case, no accents,
 * punctuation as spaces). `\b` only helps with Latin letters.
 */
export const WORDS = {
  email:
    /e ?mail|\bmail\b|courriel|\bmel\b|correo|posta elett|e ?post|poczt|sahkoposti|почт|пошт|メール|メアド|邮箱|郵箱|邮件|郵件|信箱|電郵|메일|ईमेल|อีเมล|بريد|ايميل|דוא|אימייל|surel/,
  signup:
    /sign ?(me )?up|regist|(create|creating|open|get|new|free|make|need)( \w+){0,3} (account|profile|id\b|user)|create ?account|new (customer|user|member)|join\b|enroll|become a|get started|free trial|erstellen|anlegen|eroffnen|neukunde|mitglied werden|inscri|creer|nouveau (compte|client)|cadastr|criar|crear? |nueva cuenta|iscri|aanmaken|rejestr|utworz|zaloz|регистр|создать|реестр|створити|vytvor|skapa|oppret|opret|rekister|uye ol|kaydol|kayit|新規|登録|会員|注册|註冊|建立帳|회원|가입|만들|انشاء|إنشاء|הרשמה|पंजी|สมัคร|dang ky|daftar/,
  already:
    /(already|bereits|schon|deja|\bya\b|\bja\b|\bgia\b|\bal\b|juz|zaten|уже|вже|すでに|既に|已有|已经|이미)( \w+){0,4}|have an account\?|existing (customer|user|member)/,
  newcomer:
    /((don|do) ?t|do not|no|not( yet)?|noch (kein\w*|nicht)|pas( encore)?|no tienes|nao tem|non (hai|sei)|nie masz|еще не|нет|henuz)( \w+){0,3} (have |an? )?(account|member|regist\w+|customer|konto|kunde|compte|inscrit|cuenta|conta|konta|аккаунта|зарегистр\S+)|new (here|to|user|customer)|neu (bei|hier)|はじめて|初めて|没有账|還沒|계정이 없|아직/,
  login:
    /log ?[io]n\b|log ?me ?in|sign ?[io]n\b|authent|\bauth\b|welcome back|returning|einlog|(?<!letter ?)anmeld|zugang|conne[xc]|identif|acces|accedi|inicia|ingresar|entrar|inlog|aanmelden|loguj|logowan|воити|вход|авториз|увіити|вхід|prihlas|logga in|log ind|logg inn|kirjaudu|bejelentkez|giris|oturum|ログイン|サインイン|登录|登錄|登入|로그인|تسجيل الدخول|دخول|התחבר|כניסה|लॉग|เข้าสู่|dang nhap|masuk/,
  newsletter:
    /news ?letter|subscri|abonn|newsmail|mail(ing)? ?list|updates?\b|alert|\bnews\b|digest|notify|get (the|our|your) (latest|best|daily|weekly|free|news|e ?mail)|inbox|stay (in|up|connected|informed|tuned)|keep (me|in|up)|offers|be the first|daily|weekly|mailchimp|mc ?embed|opt ?in|boletin|suscrib|infolettre|bulletin|iscriviti|assine|inscreva|nieuwsbrief|biuletyn|zapisz|подпис|рассылк|підпис|розсилк|odber|nyhe(ts|ds)brev|uutiskirje|hirlevel|bulten|ニュースレター|メルマガ|購読|订阅|訂閱|電子報|뉴스레터|구독|النشرة|اشترك|ניוזלטר|רשימת|รับข่าว|rundbrief|infobrief|benachricht/,
  reset:
    /forgot|reset|recover|lost ?(your )?(pass|pw)|pass(word)? (lost|help|remind)|vergessen|zurucksetzen|oublie|reinitial|recuper|olvid|restablec|esquec|redefinir|dimenticat|vergeten|zapomn|odzysk|przypomn|забыл|восстанов|забули|відновл|obnov|gl[oe]mt|unohd|unuttu|忘れ|再設定|忘记|忘記|找回|重置|찾기|재설정|نسيت|שכחת|भूल|ลืม|quen mat|lupa/,
  share:
    /friend|recipient|(mail|send) ?to\b|freund|empfanger|\bami\b|destinat|amigo|amico|znajom|друг|получател/,
  code: /\bcode|otp\b|one ?time|verific?a|\bpin\b|token|captcha|2fa|two ?factor|kod\b|codigo|codice|\bкод|コード|验证码|驗證碼|인증/,
  username:
    /user ?name|user ?id|login ?(id|name)|nick|benutzer|kennung|utilisateur|usuario|utente|uzytkown|логин|ユーザー|用户名|帳號|账号|아이디|(member|customer|account) ?(id|number|no)\b|kundennummer|card ?number/,
  other:
    /subject|betreff|\bfirst|\blast|vorname|nachname|\bname\b(?!@)|title|(?<!phone )number|post ?code|compan|organi[sz]|(?<!or )phone|telefon|website|homepage|\burl\b|street|\bzip|postal|\bcity\b|country|amount|frequen|search|suche|query|\bq\b|keyword|buscar|recherch|поиск|検索|搜索|검색|comment|template|signature|footer|prefix/,
  terms:
    /\bterms|privacy|agree|consent|conditions|\bagb\b|datenschutz|nutzungsbed|einwillig|termin|privac|termos|regulamin|zgod|соглас|услови|персональн|規約|同意|条款|隐私|약관|동의|الشروط|תנאי/,
  rules:
    /(at least|min\w*|between|mindestens|au moins|al menos|pelo menos|almeno|co najmniej|не менее|минимум|en az|minst) (of )?\w+( \w+ \w+)? ([ck]hara|zeichen|cara|letter|digit|znak|simbol|символ|tec?k?en)|\d+ ?(or more )?(char|zeichen|символ|文字|자 이상)|strong password|password (strength|must)|(create|choose|choosing) (a |your )?pass|will be your/,
  decoy:
    /honey ?pot|\bhp\b|leave (this |the )?(field )?(blank|empty|unchanged)|should be (left|blank|empty)|not? fill|a human|are a bot|nicht ausfull|(frei|leer) lassen|не заполня/,
} as const;

export type Concept = keyof typeof WORDS;
