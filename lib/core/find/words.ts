/**
 * What the finder knows of languages, apart from what it does with it; where it comes from: `docs/code-words.md`.
 *
 * Words are separated by spaces, `_` is a space within one. They are stems and match where a word begins, whatever
 * follows (`verif` finds `verification`). `=word` must be the whole word, `*word` is found inside words too: for
 * languages that build long words (`Bestätigungscode`) and for those that write no spaces. Case and accents of
 * Latin, Greek and Cyrillic do not matter.
 */
export type WordClass =
  /** A code, in general. */
  | 'code'
  /** A word that means a one-time code by itself. */
  | 'otp'
  /** To verify, confirm, activate; to complete a registration. */
  | 'verify'
  /** To sign in. */
  | 'signIn'
  /** A code or number of another kind stands here: orders, parcels, coupons, postcodes. */
  | 'other'
  /** A password, or setting a new one. */
  | 'password'
  /** An invitation. */
  | 'invite'
  /** What links that lead elsewhere are called: help, settings, leaving a list. */
  | 'elsewhere'
  /** The small print at the end begins. */
  | 'footer'
  /** A report of what has happened already: nothing is asked. */
  | 'notice';

export const WORDS: Record<WordClass, string> = {
  code: `
    code codes *code =coce *kode kodet koden *koodi *kood kood *kod kodu kodunuz *kodas *koda *koða *kodi *kota *kotu kods kodo kodea codi codigo codice codul
    =cod codic =chod =kodot =kowd codau cxod ikhodi =khodi msimbo koodh kodin kodum =ma_xac =ma_kich =ma_otp
    код *код κωδικ
    *कोड *কোড *કોડ *ਕੋਡ *କୋଡ *குறியீ *கோட் *కోడ్ *ಕೋಡ್ *കോഡ് *കോഡ *කේත *รหัส *โค้ด *ລະຫັດ *កូដ *ကုဒ် *კოდ *կոդ
    *קוד *رمز *كود *کد *کوڈ *ڪوڊ *ኮድ *코드 *代码 *代碼 *コード *验证号 *番号`,
  otp: `
    =otp =totp =tan =pin =passcode =2fa =mfa two-factor two_factor one-time onetime one_time verifycode security_code access_code login_code log-in_code sign-in_code auth_code authentication_code verification_code confirmation_code activation_code
    einmalcode einmalpasswort einmalkennwort einmal-pass einmal-code engangs *wachtwoordcode
    *ओटीपी *ওটিপি *ఓటీపీ *ഒടിപി *ઓટીપી *ஓடிபி одноразов однократн еднократ jednorazow jednorazov jednokratn egyszer kertakaytt
    *验证码 *校验码 *驗證碼 *認證碼 *动态码 *認証コード *確認コード *認証番号 *인증번호 *인증_코드 *인증코드 *확인_코드 *ワンタイム`,
  verify: `
    verif veryf confirm konfirm conferm activa activer activat activez activ aktiv aktyw validat valider valida authent autenti authori
    *bestatig *bevestig geverifieer bekraft bekreft bekraeft bekræft *vahvist *kinnita kinnitus *staðfest stadfest vatta *patvirtin apstiprin
    potvr potrd potwierd overen overit over_sv overi provjer preveri proveri dokonc megerosit hitelesit igazol comprov
    berret egiazt onarpen dogrula onay aktivlesdir tesdiq təsdiq etkin tasdiq xac_minh xac_nhan kich_hoat sah_kan sahkan pengesahan
    patunay kumpirm thibitish hakikish uthibitis qinisek tabbatar xaqiiji deimhn fiora dearbh cadarnh dilys gwirio dearbhaich
    certific kontrolkod kontrollkood vertetim verteto konfirmo registr complete_your complete_sign complete_reg finish_sign finish_reg
    =signup sign_up =subscribe abschliess abschließ fullfor voltooi finaliza completa_ complete_your
    подтвер подтверж подтвърд потвърд потвърж потврд потвржд підтвер пацвер пацвяр верифи верифік активи активу актива провер перевір праверк
    расталу растау тастык баталгаа баталгаажуул ырасто тасдик акт_идент завърши заверши завершить законч довърш
    επαληθ επιβεβαι ενεργοποι ολοκληρ
    *אימות *אמת *אשר *אישור *הפעל *להשלים *תأكيد *تأكيد *تاكيد *أكد *اكد *تحقق *تفعيل *فعّل *تيقّن *تيقن *تایید *تأیید *فعال *تصدیق *توثیق *پشتڕاست *اكمل *أكمل *إتمام
    *सत्याप *पुष्ट *प्रमाणी *पडताळ *सक्रिय *যাচাই *নিশ্চিত *প্ৰমাণী *প্রমাণী *સત્યાપ *ચકાસ *પુષ્ટ *ਪੁਸ਼ਟੀ *ਤਸਦੀਕ *ଯାଞ୍ଚ *ନିଶ୍ଚିତ *ସତ୍ୟା *உறுதி
    *சரிபார் *செயல்படுத்த *ధృవీక *నిర్ధార *ದೃಢೀ *ದೃಢ *ಪರಿಶೀಲ *ദൃഢ *സ്ഥിരീക *പരിശോധ *തസ്ദീ *සත්‍යා *සත්යා *තහවුරු *प्रमाणित
    *ยืนยัน *ตรวจสอบ *ຢືນຢັນ *ຢັ້ງຢືນ *ផ្ទៀងផ្ទាត់ *បញ្ជាក់ *အတည်ပြု *დადასტ *დაადასტ *ვერიფ *გააქტიურ *հաստատ *վավերաց *ակտիվաց *ማረጋገ *አረጋግ
    *确认 *確認 *验证 *驗證 *激活 *啟用 *启用 *认证 *認證 *認証 *有効化 *承認 *확인 *인증 *활성화 *完成注册 *完成註冊 *登録を完了 *가입_완료`,
  signIn: `
    =login log_in =log sign_in sign-in signing_in =signin =logi logi_sis *magic_link *anmeld einlogg inlogg inloggen aanmeld meld_aan aanteken teken_in *innlogg logg_inn logga_in
    log_ind kirjaud *sisselog sisene innskra skra_inn ritarin prisijung pieslegt pieteik piesleg pieraks prihlas zalogu logowan prijav vpis bejelentk belep conecta connecter
    connexion conexi acced access_your accesso inicia_ses iniciar_ses inicio_de_ses inici_de_ses inicia_sessi entrar =entra acessar aceder autentific giris kirish daxil_ol dang_nhap
    =masuk mag-log mlebu ingia =kuingia ngena ensalut aloggen logg hyrje kycu identifik mewngofnod logail sinioag saio_hasi hasi_saioa
    вход войти войд влез впише увійти увайс уваход увайд пријав најав кіру нэвтр
    συνδε εισοδ *להיכנס *התחבר *כניסה *تسجيل_الدخول *سجل_الدخول *سجّل_الدخول *الدخول *ورود *وارد_شوید *لاگ_ان
    *लॉगिन *लगइन *लॉग_इन *साइन_इन *लग_इन *লগইন *লগ_ইন *সাইন_ইন *চাইন_ইন *લૉગિન *લોગિન *સાઇન_ઇન *ਲੌਗਇਨ *ਲਾਗਇਨ *ਸਾਈਨ_ਇਨ *உள்நுழை *లాగిన్ *సైన్_ఇన్ *ಲಾಗಿನ್ *ಸೈನ್_ಇನ್ *ലോഗിൻ *സൈൻ_ഇൻ *පුරනය *පිවිස
    *เข้าสู่ระบบ *ลงชื่อเข้า *ເຂົ້າສູ່ *ចូល *ဝင် *შესვლ *შედით *მուտք *մուտք *ግባ *登录 *登入 *登錄 *ログイン *サインイン *로그인`,
  other: `
    =order =orders ordine bestell =pedido pedido commande comanda encomenda zamowien objednav rendeles siparis zakaz заказ замовлен замовы поръч παραγγ bestilling ordre =ordrer bestallning tilaus tellimus narudzb narocil uzsakym pasutij don_hang pesanan
    invoice rechnung facture factura fattura fatura faktur счет_на рахунок szamla receipt quittung recibo
    =tracking =track sendungs seguimiento suivi_de shipment shipping versand envio spedizion =parcel =parcels =package =paket colis
    coupon promo voucher discount gift_card gift_code *gutschein *rabatt descuento desconto sconto скидк промокод rabatow indirim kupon *クーポン *優惠 *优惠 *折扣 *쿠폰
    zip_code =zip postal postcode postleitzahl postnummer area_code qr_code qr-code barcode bar_code source_code error_code status_code code_of dress_code country_code sort_code swift =iban =bic =sku
    =case ticket reference referenz referenc =ref reservation booking buchung =flight reserva confirmation_number customer_number kundennummer policy_number account_number ending_in contract =apt suite
    amount =total balance salary =price serial =model
    *طلبك *رقم_الطلب *הזמנה *ऑर्डर *অর্ডার *订单 *訂單 *注文 *주문 *快递 *运单 *배송 *คำสั่งซื้อ *فاتورة *חשבונית *发票 *請求書 *請求番号 *お問い合わせ番号 *送り状`,
  password: `
    password passwort kennwort mot_de_passe contrasen contrasenya =senha palavra-passe palavra_passe *wachtwoord wagwoord losenord passord adgangskode salasana parool lykilord slaptazod parole
    =parola =haslo =hasla =heslo =hesla jelszo lozink =geslo zaporka sifre =parol mat_khau kata_sandi kata_laluan nenosiri пароль пароля пароли паролата парола лозинк құпия нууц_үг συνθηματ *סיסמ
    *كلمة_المرور *كلمة_السر *پسورد *رمز_عبور *گذرواژه *पासवर्ड *পাসওয়ার্ড *পাছৱৰ্ড *密码 *密碼 *パスワード *비밀번호 *รหัสผ่าน *கடவுச்சொல் *పాస్‌వర్డ్ reset reinitialis kodigo_di_akseso restablec redefin zurucksetz`,
  invite: `
    invit einlad einladung uitnod uitgenod inbjud indbyd innbyd convida convit zapros pozvan pozvank meghiv davet undang mengundang приглаш запрош запрах покан προσκλ *הזמנה_ל *דعوة *دعوت *دعوة *आमंत्र *निमंत्र *邀请 *邀請 *招待 *초대 kutsu kakvie pakvie uzaicin join_the_team accept`,
  elsewhere: `
    unsubscrib opt_out opt-out =help support contact =faq privacy terms policy preferences =settings view_in view_online =track track_your track_pack invoice =pay pay_now billing checkout =cart shop_now
    view_order view_your =download survey feedback review app_store google_play facebook twitter instagram linkedin youtube secure_your upgrade =plan pricing learn_more read_more
    abmeld_vom abbestell datenschutz impressum =hilfe desabonn confidential =aide darse_de_baja cancelar_la privacidad =ayuda privacidade =ajuda cancellati afmeld_voor odhlasit_odber wypis pomoc отписа помощ конфиденц відпис
    iptal gizlilik *配信停止 *隐私 *退订 *取消订阅 *帮助 *ヘルプ *수신거부 *개인정보`,
  footer: `unsubscrib *© all_rights_reserved datenschutz impressum desabonn darse_de_baja *退订 *配信停止 *수신거부`,
  notice: `security_alert new_login new_sign-in has_been_changed was_changed been_updated recent_login has_been_added new_device new_session you_updated`,
};
