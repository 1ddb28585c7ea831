/**
 * What pages call things, in the languages of the web: data, in the plain form of `plain` (lower case, no accents,
 * punctuation as spaces). `\b` only helps with Latin letters.
 */
export const EMAIL_WORDS =
  /e ?mail|\bmail\b|courriel|(adresse|direccion|endereco) e?le[ct]+r|\bmel\b|corr?eo|posta elett|\b[ei] ?post|\bel? ?past|\be ?naslov|poczt|sahkoposti|почт|пошт|имеил|ηλεκτρονικ|メール|メアド|邮箱|郵箱|邮件|郵件|信箱|電郵|메일|मेल|อีเมล|بريد|ايميل|إيميل|ایمیل|רוניקה|ימייל|דוא|דואל|surel/;

/** Apart from those for e-mail, only the judge needs them. */
export const WORDS = {
  email: EMAIL_WORDS,
  signup:
    /sign ?(me |you )?up|regi[sz]t|(create|creating|open|get|new|free|make|need|set up)( \w+){0,3} (account|profile|login|id\b|user)|create ?account|new (customer|user|member)|join\b|enroll|become a|get started|free trial|start (your|a|my|free|now)|try (it |for )?free|wait ?list|early access|(request|book|get|schedule)( \w+)? (demo|access|invit|call|quote)|\brsvp|\benter (the|to win|now|draw)|apply now|erstellen|anlegen|eroffnen|neu(es|er)? (kund|konto|hier|bei)|mitglied werden|inscri(?!.{0,9}newsl)|creer|creez|nouveau (compte|client)|rejoi(gn|ndre)|ouvrir un|cadastr|\bcri(ar|e)\b|crear? |nuev[ao] (cuenta|cliente|usuario)|unete|\balta\b|novo (cliente|usuario)|junte se|nuovo (cliente|utente)|iscri|aanmaken|nieuwe? (klant|account)|lid worden|rejestr|utworz|zaloz|nowe konto|dolacz|регистр|созда[ть]|завести|р[ее]єстр|реестр|створ|vytvo|novy (zakaznik|ucet)|prvykrat|skapa|ny kund|bli medlem|ga med|oppret|opret|ny (kunde|bruker|bruger)|luo |liity|uye ol|kaydol|kayit|hesap (ac|olustur)|letrehoz|csatlakoz|uj (fiok|ugyfel)|creaza|creeaz|cont nou|ustvari|odpri|otvori|kreira|napravi|izradi|uclani|novi (korisnik|kupac)|sukurti|susikur|izveido|\bloo |liitu|създа|εγγραφ|δημιουργ|新規|登録|会員|入会|注册|註冊|建立|加入|创建|회원|가입|만들|انشاء|إنشاء|سجل الان|حساب جديد|انضم|اشترك الان|הרשמ|הירשם|להירש|הצטרפ|ביצירת|יצירת|ثبت ?نام|ایجاد|पंजी|साइन ?अप|खाता बना|रजिस्टर|สมัคร|ลงทะเบียน|สร้าง|[dđ]ang ky|tao tai khoan|tham gia|daftar|buat akun|cipta/,
  already:
    /(already|bereits|schon|deja|\bya\b|\bja\b|\bgia\b|\bal\b|juz|zaten|уже|вже|вече|\bvec\b|\bze\b|mar van|\bjau\b|\bjuba|allerede|redan|\bsudah\b|telah|すでに|既に|お持ちの|已有|已经|이미|ήδη|ηδη|قبل)( \w+){0,4}|have an account\?|existing (customer|user|member)/,
  newcomer:
    /((don|do|did|have|are) ?(n )?t|do not|\bno|not|noch (kein\w*|nicht)|pas( encore)?|no tienes|nao (tem|possui)|non (hai|sei)|nie masz|ne?mate|nemas|nincs|nu ai|har du inte|\binte|ikke|ei ole|еще не|ещё|нет|нямате|нема|neturi|\bnav\b|henuz|belum|chua co)( \w+){0,3} (have |an? )?(account|member|regist\w+|customer|konto|kunde|compte|inscrit|cuenta|conta\b|аккаунта?|зарегистр\S+|racun|nalog|ucet|uct?u|fiok\w*|cont\b|paskyr\w*|kontu|tili\w*|akun|akaun|tai khoan|профил\w*|uye)|new (here|to|user|customer)|neu (bei|hier)|はじめて|初めて|お持ちでない|没有账|還沒|还没|계정이 없|아직/,
  login:
    /log ?[io]n\b|log ?me ?in|sign ?[io]n\b|authent|\bauth\b|welcome back|returning|einlog|zugang|conne[xc]|accedi|inicia|ingresar|entrar|inlog|zaloguj|loguj|logowan|воити|вход|влез|авториз|увіити|вхід|прив[іи]т знов|prisijung|ieiet|pieslegt|ienakt|logi sisse|sisene|sisselog|logga in|log ind|logg inn|kirjaudu|bele[pv]|bejelentkez|autentific|intra in|giris|oturum|συνδε|εισοδ|ログイン|サインイン|登录|登錄|登入|로그인|تسجيل الدخول|دخول|התחבר|כניסה|ورود|लॉग|साइन ?इन|เข้าสู่|ลงชื่อเข้า|ล็อกอิน|[dđ]ang nhap|masuk/,
  enrol: /(?<!letter ?)anmeld|aanmeld|prihlas|prijav|identif|acces/,
  newsletter:
    /news ?letter|subscri|abon[naie]|newsmail|mail(ing)? ?list|updates?\b|alert|\bnews\b|digest|notify|get (the|our|your) (latest|best|daily|weekly|free|news|e ?mail)|inbox|stay (in|up|connected|informed|tuned)|keep (me|in|up)|\boffers|% off|discount|be the first|back in stock|daily|mailchimp|mc ?embed|klaviyo|opt ?in|boletin|suscri|infolettre|bulletin|iscriviti|assine|inscreva|novidades|nieuwsbrief|biuletyn|zapisz|subskryb|подпи[сш]|рассылк|підпи[сш]|розсилк|новин|абони|бюлетин|odber|novink|zpravodaj|spravodaj|nyhe(ts|ds)brev|prenumer|paminn|tilmeld|uutiskirj|tilaa|hirlevel|iratkoz|noutat|buletin|novic|obvescan|obavijest|obavest|pretplat|naujienl|jaunum|uudiskir|bulten|abone|haberdar|ενημερ|ニュースレター|メルマガ|購読|お知らせ|配信|订阅|訂閱|電子報|뉴스레터|구독|소식|النشرة|اشترك|نشر[ةه]|ניוזלטר|רשימת|עדכונים|מבצעים|خبرنامه|न्यूज़लेटर|सदस्यता|รับข่าว|ข่าวสาร|ban tin|nhan tin|nhan uu|langgan|rundbrief|infobrief|benachricht|wochentlich|neuigkeit|verpass|laufenden|informiert|recevez|actualites|novedades|noticias|novita|rimani|aggiornat|por dentro|ontvang|blijf|mis niets|na biezaco|nowosci|senaste|missa|в курсе|скидк|firsat|最新|クーポン|할인|쿠폰|weekly|monthly|latest|don ?t miss|sign ?up for/,
  reset:
    /forgot|\breset|recover|lost ?(your )?(pass|pw)|pass(word)? (lost|help|remind)|(change|new) (your |my )?pass|vergessen|zurucksetzen|oublie|reinitial|recuper|olvid|restablec|esquec|redefin|dimentic|reimposta|vergeten|herstel|zapomn|odzysk|przypomn|zresetuj|забыл|восстанов|сброс|забули|відновл|скин|забрав|възстан|obnov|zabud|pozab|ponastav|zaborav|resetir|elfelejt|visszaall|uitat|resetar|pamirs|atkurti|aizmirs|atjaun|unusta|taasta|gl[oe]mt|nulstil|tilbakestill|aterstall|unohd|unuttu|sifirla|ξεχασ|επαναφορ|忘れ|再設定|再発行|忘记|忘記|找回|重置|重設|重设|찾기|재설정|نسيت|استعادة|תשכח|שכחת|שחזור|איפוס|فراموش|بازیابی|भूल|रीसेट|ลืม|รีเซ็ต|quen mat|khoi phuc|lupa|atur ulang|tetapkan semula/,
  share:
    /friend|recipient|collaborat|\bcc\b|invite|colleague|referee|team ?member|employee|(mail|send) ?to\b|freund|empfanger|\bami(es|s)?\b|destinat|amig[ao]|amic[oi]|ontvanger|odbiorc|znajom|prijemc|primatelj|modtager|mottag|mottak|vastaanott|alici|cimzett|друг|получател|одержувач|友達|友人|받는|好友|朋友|收件人|sahabat|penerima|ban be|เพื่อน/,
  manage:
    /unsubscri|preference|track (your |my |an? )?(order|parcel|package|shipment)|order ?(number|no|id|status)|booking ?(ref|number|code)|your (order|booking)|delete|cancel (my|your)|abmeld|abbestell|austragen|desabonn|desinscri|se desinscr|darse de baja|cancelar|disiscri|annulla l|afmeld|uitschrijv|wypisz|anuluj|отпис|відпис|odhlas|leiratkoz|dezabon|poista|peruuta|avregistr|avsluta|avmeld|frameld|urmar(ir|est)|numar(ul)? comand|nr comand|track ?order|bestellnummer|numero de (commande|pedido)|numero ordine|配信停止|退会|退订|取消订阅|주문번호|замовлення №|номер заказа|訂單|订单号|注文番号|peru(t|a) tilau/,
  code: /\bcode|otp\b|one ?time|verific?a|\bpin\b|token|captcha|2fa|two ?factor|kod\b|codigo|codice|\bкод|コード|验证码|驗證碼|인증/,
  username:
    /user ?name|user ?id|login ?(id|name)|nick|benutzer|kennung|utilisateur|usuario|utente|uzytkown|логин|ユーザー|用户名|帳號|账号|아이디|(member|customer|account) ?(id|number|no)\b|kundennummer|card ?number/,
  other:
    /subject|betreff|\bfirst|\blast|vorname|nachname|\bname\b(?!@)|title|(?<!phone )number|post ?code|compan|organi[sz]|(?<!or )phone|telefon|website|homepage|\burl\b|street|\bzip|postal|\bcity\b|country|amount|frequen|search|suche|query|\bq\b|keyword|buscar|recherch|поиск|検索|搜索|검색|comment|template|signature|footer|prefix|linked ?in/,
  terms:
    /\bterms|privacy|agree|consent|conditions|\bagb\b|datenschutz|nutzungsbed|einwillig|termin|privac|termos|regulamin|zgod|souhlas|suhlas|соглас|услови|персональн|ορους|adatkezel|gizlilik|kvkk|規約|同意|条款|隐私|약관|동의|الشروط|תנאי|تقنين|شرایط|ketentuan|[dđ]ieu khoan/,
  rules:
    /(at least|min\w*|between|mindestens|au moins|al menos|pelo menos|almeno|co najmniej|не менее|минимум|en az|minst|alespon|aspon|legalabb|cel putin|najmanj|najmanje|vahintaan) (of )?\w+( \w+ \w+)? ([ck]hara|zeichen|cara|letter|digit|z[ln]ak|simbol|символ|tec?k?en|karakt|merkk)|\d+ ?(or more )?(char|zeichen|символ|文字|자 이상)|strong password|password (strength|must)|(create|choose|choosing) (a |your )?pass|will be your/,
  decoy:
    /honey ?pot|leave (this |the )?(field )?(blank|empty|unchanged)|should be (left|blank|empty)|not? fill|a human|are a bot|nicht ausfull|(frei|leer) lassen|laisser (ce champ )?vide|deja(r)? (este campo )?(en blanco|vacio)|не заполня/,
} as const;

export type Concept = keyof typeof WORDS;
