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
  /** A number or an identifier: of a verification when such a word stands with it, of something else otherwise. */
  | 'number'
  /** A word that means a one-time code by itself. */
  | 'otp'
  /** To verify, confirm, activate. */
  | 'verify'
  /** To complete; with the next one, what is said of an account that waits for its owner. */
  | 'finish'
  /** To register. */
  | 'register'
  /** Security, access: what a code may be for. */
  | 'secure'
  /** To sign in. */
  | 'signIn'
  /** Minutes and hours: what is good for that long is a code or link for once. */
  | 'minutes'
  /** Not to be shared: only said of secrets. */
  | 'secret'
  /** To type in. */
  | 'enter'
  /** Please, click, press: the message asks for something. */
  | 'ask'
  /** Something of another kind stands here: orders, parcels, bookings, meetings, payments. */
  | 'other'
  /** Discounts, gift cards, referrals: codes of their own. */
  | 'coupon'
  /** A password, or setting a new one. */
  | 'password'
  /** An invitation. */
  | 'invite'
  /** What links that lead elsewhere are called: help, settings, leaving a list. */
  | 'elsewhere'
  /** The small print at the end begins. */
  | 'footer'
  /** A report of what has happened already: nothing is asked. */
  | 'notice'
  /** What somebody did: a link to it is for looking, not for confirming. */
  | 'activity'
  /** Consent: how buttons begin that confirm without the word. */
  | 'yes';

export const WORDS: Record<WordClass, string> = {
  code: `
    *koðinn koðinn *koðans waehere codex
    =token tokens jeton token_ токен *トークン *令牌
    code codes *code =coce *kode kodet koden *koodi *kood kood *kod kodu kodunuz kaody *kodas *koða *kodi kods kodo kodea codi codigo codigu codice coddice codul
    =cod codic =chod =kodot =kowd codau cxod ikhodi ikhowudi =khodi msimbo koodh kodin kodum kodis =ma_xac =ma_kich =ma_otp =koade =koda kodan *arkota *arkotu *koade koodu koda kodiisii khoutu kody  cifru
    код *код рамз κωδικ
    *कोड *কোড *ক'ড *કોડ *ਕੋਡ *କୋଡ *குறியீ *கோட் *కోడ్ *ಕೋಡ್ *കോഡ് *കോഡ *කේත *රහස්_අංක *รหัส *โค้ด *ລະຫັດ *កូដ *ကုဒ် *კოდ *կոդ *कूट
    *קוד *קאד *رمز *كود *کد *کۆد *کوڈ *کوډ *ڪوڊ *كودى *ኮድ *코드 *代码 *代碼 *代號 *コード *码是 *碼是 *碼為 *码为`,
  number: `
    =number =numbers =nr =num =id =ref no. =nº nummer *nummer numer numero nomer nomor =nombor numar szam *szama stevilk broj cislo numeri numeris numuri numara raqam nomre number_is
    namba nambari lambar nomba inombolo nomoro sifra =uimhir =rhif zenbaki numru numurs =tunnus *numero
    номер нумар број дугаар нөмір номур рақам αριθμ
    *号码 *號碼 *编号 *編號 *单号 *單號 *番号 *번호 *رقم *شماره *مספר *מספר *नंबर *संख्या *क्रमांक *নম্বর *নং *નંબર *ਨੰਬਰ *எண் *సంఖ్య *నంబర్ *ಸಂಖ್ಯೆ *നമ്പ *අංකය *หมายเลข *เลขที่ *ເລກທີ *លេខ *နံပါတ် *ნომერ *համար *ቁጥር *نمبر *شمېره *نومۇر`,
  otp: `
    =otp =otps =totp =tan =mtan =pin =passcode =passcodes =2fa =mfa two-factor two_factor one-time onetime one_time single-use single_use verifycode security_code access_code login_code log-in_code sign-in_code signin_code auth_code authentication_code verification_code activation_code magic_code
    einmalcode einmalpasswort einmalkennwort einmal-pass einmal-code engangs engongs *wachtwoordcode eenmalig einnota einnaefani un_solo_uso uso_unico usage_unique un_sol_us usu_unico solu_usu unica_ves
    =otk одноразов однократн аднаразов еднократ единечн еднократк једнократн бир_жолу бір_рет jednorazow jednorazov jednokratn jednokrat egyszer kertakaytt uhekordn vienkart vienreiz enkratn
    birdəfəlik birdefelik tek_kullan bir_martalik bir_gezek mot_lan sekali_pakai sekali_guna
    μιας_χρησης
    *ओटीपी *ওটিপি *ఓటీపీ *ഒടിപി *ઓટીપી *ஓடிபி *ಒಟಿಪಿ *ఒటిపి *ଓଟିପି *ਓਟੀਪੀ *ඔටීපී *โอทีพี *動態密碼 *动态密码 *一次性密 *वन-टाइम *वन_टाइम *एकल-उपयोग *এককালীন *یک‌بار *یکبار *لمرة_واحدة *חד-פעמי *חד_פעמי *חד־פעמי *մեկանգամյա *ერთჯერად *ครั้งเดียว *একবার mara_moja un_solo_us μιας_φορας
    *验证码 *校验码 *驗證碼 *驗證代碼 *认证码 *認證碼 *确认码 *確認碼 *激活码 *動態碼 *动态码 *一次性 *認証コード *確認コード *検証コード *認証番号 *確認番号 *暗証番号 *인증번호 *인증_번호 *인증_코드 *인증코드 *확인_코드 *확인코드 *확인_번호 *ワンタイム *일회용`,
  verify: `
 zweryf gwiri kwenye nkwenye manatoko *simbis ijeriisi yokuqinisek *qinisek freischalt_konto freischalten aktyvu aktiver virkja virkjun gniomhach gweithred an_gniomh gweredek aktibat faollash isjenles isjeñles aktivles calak hawlgel kakaas mirkan washa_akaunti kunna_asus vula_i vula_ia vhura_acc fungura_konti tsebetsong alefaso whakahohea aktivig ferifiear befestig
 *সত্যাপন *সক্ৰিয় *ସକ୍ରିୟ *چالاک *چالو *تصديق *قوزغىت *ኣንጥፍ *جەزملە
 verif veific veryf weryf werif confirm konfirm conferm activa activer activat activez activ aktiv aktyw aktif attiva ativ validar validat valider validez validier valideer validaci validaz convalid authent autenti authori autoriz autoryz autoris авториз approve
 ferifi beferk verefik bestateg iwwerpreiw *iwwerpreiwung jaew ikkonferm ivverif ikkonf aktivéier verifizeier
 *bestatig *bevestig geverifieer gevalideer bekraft bekreft bekraeft bekræft *vahvist *kinnita kinnitus *staðfest stadfest godkjenn godkend *godkann *goðkenn godkenn vatta *patvirtin apstiprin
 potvr potrd potwierd overen overit overov over_sv overi provjer preveri proveri aktivir megerosit hitelesit ellenorz aktivalas igazol comprov comprob
 berret egiazt onarpen dogrula onay aktivlesdir aktivlasdir aktivlas tesdiq təsdiq tasdiq tastiq tastiyq tasdıq tassykla tassyk etkin xac_minh xac_nhan xac_thuc kich_hoat sah_kan sahkan pengesahan mengesahkan otentik
 patunay kumpirm i-verify thibitish hakikish uthibitis qinisek vuseta netefats tiisa kontrola simbisa tsimbiso tabbatar jeriisi fidimul tantance xaqiiji mirkanees kakazh nyochaa kwenye_uthibit idaju jerisi fidi mudakkin kwemeza emeza kukakasa kakasa kutsimikizir tsimikiz manamarin hamarin fanamarin
 deimhn fiora dearbh cadarnh dilys gwirio dearbhaich kadarnaat gwiriekaat piştrast pistrast errast konfime aktive verifye otantifi konfirmi
 certific kontrolkod kontrollkood vertetim verteto konfirmo complete_sign complete_reg finish_sign finish_reg 
 подтвер подтверж подтвърд потвърд потвърж потврд потвржд підтвер пацвер пацвяр пацьвер верифи верифік веріфік активи активу актива актываваць актывац активувати провер перевір праверк
 расталу растау раста тастык баталгаа баталгаажуул идэвхж ырасто ыраста тасдик тасдиқ фаъол фаол тӏечӏагӏ т1еч1аг1 талламан дошкыл раслау расла акт_идент аутентифик автентиф белсенді актив
 επαληθ επιβεβαι ενεργοποι ταυτοποι
 *אימות *אמת *אשר *אישור *לאישור *הפעל *באשטעטיק *تأكيد *تاكيد *أكد *اكد *تحقق *التحقق *تفعيل *فعّل *تيقّن *تيقن *تایید *تأیید *تاييد *فعال *تصدیق *توثیق *پشتڕاست *دڵنیا *المصادقة *مصادقة *پخلی *پخل *دەلىل *دەلىللە *تەستىق
 *सत्याप *पुष्ट *प्रमाणी *पडताळ *सक्रिय *सक्षम_करा *যাচাই *নিশ্চিত *প্ৰমাণী *প্রমাণী *সক্রিয় *સત્યાપ *ચકાસ *પુષ્ટ *સક્રિય *ਪੁਸ਼ਟੀ *ਤਸਦੀਕ *ਸਰਗਰਮ *ଯାଞ୍ଚ *ନିଶ୍ଚିତ *ସତ୍ୟା *உறுதி
 *சரிபார் *செயல்படுத்த *ధృవీక *ధ్రువీక *నిర్ధార *సక్రియ *యాక్టివేట్ *ದೃಢೀ *ದೃಢ *ಪರಿಶೀಲ *ಸಕ್ರಿಯ *ದೃಢೀಕ *ദൃഢ *സ്ഥിരീക *പരിശോധ *സജീവ *തസ്ദീ *සත්‍යා *සත්යා *තහවුරු *සක්‍රිය *සක්රිය *प्रमाणित
 *ยืนยัน *ตรวจสอบ *เปิดใช้งาน *ຢືນຢັນ *ຢັ້ງຢືນ *ເປີດໃຊ້ *ផ្ទៀងផ្ទាត់ *បញ្ជាក់ *ធ្វើឱ្យសកម្ម *ធ្វើឱ្យគណនីសកម្ម *អតည *အတည်ပြု *အသက်သွင်း *စစ်ဆေး *დადასტ *დაადასტ *დოდასურ *ვერიფ *გააქტიურ *აქტივაცი *հաստատ *վավերաց *ակտիվաց *ստուգ *ማረጋገ *ረጋግ *ረጋገ *ማግበር *አግብር *ምርግጋጽ *ኣረጋግ
 *确认 *確認 *验证 *驗證 *激活 *啟用 *启用 *认证 *認證 *認証 *検証 *有効化 *承認 *확인 *인증 *활성화 *승인 *完成注册 *完成註冊 *登録を完了 *本登録 *가입_완료 *가입을_완료`,
  finish: `
    complete_your finish_creating dokonc abschliess abschließ fullfor voltooi finaliza completa_ termina_tu terminer_votre ολοκληρ завърши заверши завершить законч довърш *להשלים *اكمل *أكمل *إتمام *إكمال *استكمال
    complete completing finish finalise finalize fertigstell vollend finaliser termine complet completar completa completer completeaza finaliz finalizar termina terminar concluir conclui afronden rond_af afmaken slutfor faerdiggor færdiggør fullforing viimeistel lopeta_rekist vie_loppuun lopetage loo_lopuni pabeig uzbaig baig dokonč ukonci zakoncz dokoncz dovrs zavrs zaključ zakljuc befejez fejezd_be veglegesit finalizeaza kumplet perfund tamamla yakunla tamomla аякта бүтүр аяқта дуусга тамом завърш
    завершіть завершен завершите закінч доврш завршете залегал hoan_tat hoan_thanh selesaikan menyelesaikan lengkapkan tapos kumpletuhin kamilisha qedela kammala pari_iforuko ljuk klára ljuka_ cwblhau criochnaigh osatu amaitu acaba
    *השלמ *השלם *تکمیل *کامل *مکمل *पूरा *पूर्ण *সম্পূর্ণ *সম্পন্ন *પૂર્ણ *ਪੂਰ *முடிக்க *நிறைவு *పూర్తి *ಪೂರ್ಣ *പൂർത്തി *සම්පූර්ණ *ให้เสร็จ *เสร็จสมบูรณ์ *ສຳເລັດ *បញ្ចប់ *ပြီးဆုံး *დასრულ *დაასრულ *ավարտ *ማጠናቀ *አጠናቅ *完了 *完成 *완료 *마치 *마무리`,
  register: `
    registr =signup sign_up sign-up =subscribe inscription inscripci inscri iscriz rejestrac registri registreer anmeldung_zum erregistro
    registrier registra regisztr rekister inregistr tilmeld pamelding innskraning nyskrani skraning anmeldung_ab regjistr rexistr registo cadastr alta_en prihlaseni_k zapis kayit kaydi kaydol qeydiyyat royxatdan ro'yxatdan roʻyxat dang_ky pendaftaran mendaftar pagrehistro mag-rehistro rehistro usajili jisajili bhalis rijista iforuko ndebanye cofrestr claru reģistr uzsiregistr aliĝo aligo konto_erst
    регистр реєстр рэгістр тіркел каттал катто сабти_ном бүртгэл теркәл εγγραφ
    *הרשמ *ההרשמ *التسجيل *تسجيلك *ثبتنام *ثبت_نام *ثبت‌نام *رجسٹر *रजिस्ट *पंजीक *नोंदणी *নিবন্ধ *রেজিস্ট *નોંધણી *ਰਜਿਸਟ *பதிவு *నమోదు *ನೋಂದಣಿ *രജിസ്റ്റ *ලියාපදිංචි *ลงทะเบียน *สมัคร *ລົງທະບຽນ *ចុះឈ្មោះ *မှတ်ပုံတင် *რეგისტრ *գրանց *ምዝገባ *注册 *註冊 *登録 *가입`,
  secure: `
    identit identid tozsamos totoznost pruf личност особи ταυτοτητ danh_tinh identitas *本人確認 *身份 *身分 *본인_확인 *هوية *هویت *זהות *पहचान
    security *sicherheit secure_code zugangs *zugang seguretat seguridad seguranca sicurezza securite securitate bezpiecz bezpecn biztons turva *turva sakerhet sikkerhed sikkerhet oryggi *oryggi saugum drosib guvenlik tehlukesiz xavfsiz sigurn varnost beveilig *toegang
    d'acces =acces =acceso =accesso =acesso =access adgangs tilgangs dostep pristup przystup hozzafer ligipaas piekluv prieig erisim kirim akses bao_mat truy_cap keamanan keselamatan usalama
    безопас безпек бяспек сигурн безбедн доступ достъп приступ ασφαλ προσβασ қауіпсіз коопсуз
    *安全 *セキュリティ *アクセス *보안 *접속 *أمان *الأمان *امنیت *سیکیورٹی *אבטחה *ביטחון *גישה *सुरक्षा *নিরাপত্তা *સુરક્ષા *ਸੁਰੱਖਿਆ *பாதுகாப்பு *భద్రత *ಭದ್ರತ *സുരക്ഷ *ආරක්ෂ *ปลอดภัย *ຄວາມປອດໄພ *សុវត្ថិភាព *လုံခြုံရေး *უსაფრთხ *անվտանգ *ደህንነት`,
  signIn: `
    ingresar ingresa ingrese conecteaza_te conecteaza rita_inn claraich_a kevrean inicia_la_ses inicia_el_ses iniciar_la_ses se_connect se_connecter idhol hyni girmek керү asup =shiga wole banye pinda_mu takiuru seeni *ছাইন_ইন *ছাইন_ *ସାଇନ୍_ଇନ୍ *ଲଗଇନ୍ *ଲଗ୍_ଇନ୍ *كىرىش *እቶ
    =login log_in =log sign_in sign-in signing_in =signin =logi logi_sis *magic_link sign_me_in log_me_in =signing =logging *anmeld einlogg inlogg *inlog inloggen aanmeld meld_aan aanteken teken_in *innlogg logg_inn logga_in ynlogg
    log_ind kirjaud *kirjaut *sisselog sisene innskra skra_inn ritarin prisijung pieslegt pieteik piesleg pieraks prihlas przihlas zalogu logowan prijav vpis bejelentk belep conecta connecter connect_to
    connexion conexi acced access_your accesso acces_a inicia_ses iniciar_ses inicio_de_ses inici_de_ses inicia_sessi entrar =entra acessar aceder autentific giris kirish kirmek daxil_ol dang_nhap
    =masuk mag-log mlebu ingia =kuingia kuingia ngena ensalut alogg *alogg anlogg hyrje kycu identifik mewngofnod logail sinioag saio_hasi hasi_saioa konekte tekev tekeve têkev gasho hesabiga kwinjira injira fidirana hiditra
    вход войти войд влез впише увійти входу увайс уваход увайд пријав најав најава кіру нэвтр воридш ворид_ш дохил кириш кирүү
    συνδε εισοδ *להיכנס *להתחבר *התחבר *כניסה *تسجيل_الدخول *سجل_الدخول *سجّل_الدخول *الدخول *ورود *وارد_شوید *لاگ_ان *ننوت *چوونەژوور
    *लॉगिन *लगइन *लॉग_इन *लॉग-इन *साइन_इन *लग_इन *লগইন *লগ_ইন *সাইন_ইন *চাইন_ইন *প্রবেশ *લૉગિન *લોગિન *સાઇન_ઇન *ਲੌਗਇਨ *ਲਾਗਇਨ *ਸਾਈਨ_ਇਨ *உள்நுழை *లాగిన్ *సైన్_ఇన్ *ಲಾಗಿನ್ *ಸೈನ್_ಇನ್ *ലോഗിൻ *സൈൻ_ഇൻ *പ്രവേശ *පුරනය *පිවිස
    *เข้าสู่ระบบ *ลงชื่อเข้า *ເຂົ້າສູ່ *ចូល *ဝင် *შესვლ *შედით *ავტორიზ *մուտք *ግባ *መግቢያ *ለመግባት *登录 *登入 *登錄 *登陆 *ログイン *サインイン *로그인`,
  secret: `
    =share sharing disclose do_not_give don't_give never_give confidential weitergeb weitergib niemandem teilen partag communiquez ne_le_donnez compart condivid nao_informe divulg =deel delen nikomu udostepnia ne_delite dijelite sdelujte sdilejte zdielajte del_inte dela_inte ikke_del del_ikke =dele =jaa ala_jaa alajaga jaga megoszt ne_ossza nesidalin neizpaud partaj
    paylas bolus bolish bagikan berikan_kode kongsi chia_se share_ ibahagi ibigay ungayabelan usimpe usishiriki kada_ka_ba peidiwch_a'i_rhannu partakatu mos_e_ndani non_o_compart no_ho_compart moenie
    не_сообщ не_переда никому нікому не_повідом не_споделя не_делите бөліспе айтпа бусдад нагуед ба_касе μην_τον μοιραστ κοινοποι
    *勿泄露 *勿將 *勿将 *不要告诉 *教えない *他人に *공유하지 *알려주지 *لا_تشارك *تشارك *مشاركة *قرار_ندهید *شیئر *שתף *להעביר *साझा *शेयर *শেয়ার *શેર *பகிர *పంచు *ಹಂಚ *പങ്കിട *បែងចែក *ចែករំលែក *မျှဝေ *แชร์ *เปิดเผย *ແບ່ງປັນ *გაუზიარ *հայտն *አያጋሩ`,
  enter: `
    =enter =type type_in input paste copy_and_paste =eingeben geben_sie gib_ =einge saisir saisissez entrez introduce introduzca ingresa ingrese inserisci inserire digite insira introduza introdueix =vul voer_ wpisz wprowadz zadejte zadajte vpisite unesite ange_koden indtast skriv_inn bruk syota anna_koodi sisesta iveskit ievadi adja_meg irja_be introduceti introdu
    girin kiriting daxil_edin nhap_ masukkan ilagay weka_ faka_
    введите введіть увядзіце въведете внесете унесите енгіз киргиз оруул εισαγ πληκτρολογ
    *输入 *輸入 *入力 *입력 *أدخل *إدخال *وارد_کنید *درج *הזינו *הזן *להזין *दर्ज *প্রবেশ_করান *লিখুন *દાખલ *ਦਰਜ *உள்ளிட *నమోదు *ನಮೂದಿ *നൽകുക *ඇතුළත් *กรอก *ป้อน *ປ້ອນ *បញ្ចូល *ထည့်သွင်း *შეიყვან *մուտքագր *ያስገቡ`,
  minutes: `
    hour =hours stunde heure =hora =horas =ore uur =uren godzin hodin =timme =timmar =time =timer tunti tunni valand ora_ =orat saat soat sati =sat ure
    часов =часа =час годин гадзін ωρες =ωρων *小时 *小時 *時間 *시간 *ساعة *ساعت *שעות *שעה *घंटे *घण्टा *ঘণ্টা *ชั่วโมง *ຊົ່ວໂມງ *ម៉ោង *နာရီ *საათ *ժամ *ሰዓት *گھنٹ
    =min =mins minut minuut minuto minute mínútu minuttir perc phut menit minit dakika daqiqa dəqiqə deqiqe deqe dekik munud noimead mion dakik daqiiqo dakiko emizuz imizuz minti minota dikika iseju nkeji iminota metsotso maminitsi
    минут =мин =хв хвилин хвілін мүнөт минот дақиқа мин. минутан λεπτ
    *دقيق *دقائق *دقیق *دقيقو *منٹ *خولەک *مىنۇت *דקות *דק' *मिनट *मिनेट *मिनिट *মিনিট *મિનિટ *ਮਿੰਟ *ମିନିଟ *நிமிட *నిమిష *ನಿಮಿಷ *മിനിറ്റ *മിനിട്ട *මිනිත්තු *විනාඩි *นาที *ນາທີ *នាទី *မိနစ် *წუთ *րոպե *ደቂቃ *ደቒቓ *分钟 *分鐘 *分以内 *分内 *0分 *5分 *3分 *分間 *分後 *분_이내 *분_동안 *0분 *5분 *3분`,
  ask: `
    please =click clicking click_the =tap press_the follow_this follow_the_link visit_the just_one one_more_step one_step bitte *klick klikk cliquez cliquer appuyez por_favor haz_clic haga_clic pulsa clica clique clicca fai_clic premi per_favore prosim prosze kliknij klikn kliknut kattint alsjeblieft klik op_de_knop klicka klikka tryck trykk vinsamleg napsauta klikkaa palun klops spustel noklik
    lutfen tikla zehmet klikleyin bosing nhap vui_long silakan mohon sila_klik ketuk bofya tafadhali chofoza cliceail cliciwch sakatu egin_klik danna fadlan guji klikoni prem_el_boto preme klikuj ckite
    пожалуйста нажмите нажми перейдите натисніть будь_ласка націсніце кликнете кликните щракнете моля басыңыз дарна πατηστε κλικ παρακαλ
    *点击 *點擊 *点选 *點選 *请 *請 *クリック *押して *タップ *ください *클릭 *눌러 *눌러주 *주세요 *انقر *اضغط *يرجى *لطفا *کلیک *براہ *לחצו *לחץ *נא *कृपया *क्लिक *ক্লিক *ક્લિક *ਕਲਿੱਕ *கிளிக் *క్లిక్ *ಕ್ಲಿಕ್ *ക്ലിക്ക് *ක්ලික් *คลิก *กรุณา *ກົດ *กด *ចុច *នှိပ် *နှိပ် *დააჭირ *დააწკაპ *სեղմ *սեղմ *ይጫኑ`,
  other: `
    auftrag *auftrag compra purchase *bestel comenz orderbekr bilegging ordaithe urzhiad eskaeraren_zenb ordni фармоиш sargyt داواکاری fermane *زاكاز *ऑर्डर *अर्डर *অৰ্ডাৰ *ଅର୍ଡର pesenan ትእዛዝ *ትእዛዝ =oda aso_oja iwu_ahia kwe-oda komyalelo dalabka dalab komande odha odara baiko ajaja mendokonf mendo komand komann =tono orduithe porosise *طلبية *pöntun pontun pantanir
    termin =termin termins terminnummer afspraak =cita citas appuntament rendez-vous wizyt randevu idopont doctor_appoint appointment timebestill prenota =aika запись_на приём_ *预约 *預約 *予約 *예약 *حجز *الحجز *תור *จอง *رزرو kratis κρατησ *ამაგრ *ჯავშ *ամրագր dat_cho dat_phong =ve pemesanan tempahan lich_hen
    train =trip voyage billet ticket =tiket tiketi bilet =bileti =vuelo localizador viaje viaggio volo voo квиток билет поїзд поезд =voiture =place itinerar stay =door door_code class_code classroom gate_code
    transaction transaccion transazion transac transakt debited credited =spent bought =sold trade settlement avl_bal available_balance списан операци *交易 *账户变动 *余额 *거래 *入金 *결제 *승인번호 *承認番号 *決済 *領収 *支付 *付款 *授权号
    abhol odbior atvetel ritiro retrait recogida retirada afhaal hamtkod hentekode nouto получени отриман teslimat =teslim *取件 *受取 *수령 entregador entrega consegna consegn dostaw doruc kezbes =driver courier
    release version =sha changelog build_number confirmation_no numero_de_confirm numero_di_conferma bestatigungsnummer bevestigingsnummer numer_potwierdzenia tarjeta_de carte_bancaire kreditkart variabilni symbol
    =order =orders =ordered ordine bestell =pedido pedido commande comanda encomenda zamowien objednav rendeles rendel siparis sifaris buyurtm zakaz заказ замовлен замовы замова поръч нарач поруџб παραγγ bestilling ordre =ordrer bestallning tilaus tellimus =arve narudzb porudzb narocil uzsakym pasutij don_hang pesanan agizo archeb ordu eskaeraren_zenbaki comanda_n porosi захиалг тапсырыс буйрутма porosia bestelling *bestelling
    invoice rechnung facture factura fattura fatura faktur счет_на рахунок szamla szamlasz receipt quittung recibo lasku saskait rekins
    =tracking =track =tracked sendungs seguimiento suivi_de shipment shipping =shipped versand envio spedizion =parcel =parcels =package =paket =paketet colis *track_&_trace tracecode kargo locker pickup pick-up delivery rastreio envios livraison relais lieferung
    zip_code =zip postal *postal postcode postleitzahl plz postnummer poststed codigo_postal kod_pocztowy irsc psc iranyitosz *postni индекс почтов postinumero area_code qr_code qr-code *qr barcode bar_code streckkod source_code course_code product_code member_code booking_code reference_code tracking_code codice_fiscale codigo_fiscal code_fiscal error_code *error fehler =exit exited status_code code_of dress_code country_code region_code sort_code swift =iban =bic =sku item_code code_coverage code_review codebase code_base =http =https_status color_code tax_code vat_code
    =backup back-up backup_code recovery recover_ wiederherst recuperac recuperaz recovery_code secours respaldo odzyskiw восстанов відновл резервн
    =case reference referenz referenc =ref referenci referans reservation *reservation reserv booking buchung buchungs *bokning bokning prenotaz rezerv rezerw varauk foglal bron бронир бронюв =flight flug *airline airline check-in itinerary reserva confirmation_number customer_number kunden-nr kundennr kundencode kundennummer code_client codice_cliente codigo_de_cliente klantcode klantnummer kod_klienta client_number policy_number account_number ending_in card_ending contract =apt suite member_id membership license_key serial_key
    attendance rsvp *teilnahme =presence asistencia assistencia presenca presenza aanwezigheid obecnosc ucast narvaro deltagelse osallistum katilim участи присутств *出席 *参加 *참석
    meeting webinar dial-in dial_in one_tap conference_id =room seat =gate
    commit commits pushed pull_request merge_request pipeline =build =issue =branch =rfc
    amount =total balance salary =price serial =model declined payment payments *zahlung paiement de_pago pagamento betaling platnosc платеж платіж оплат =zone zonecode *zone kenteken license_plate meter_reading =article artikel
    for_example e.g. zum_beispiel z.b. par_exemple por_ejemplo por_exemplo ad_esempio na_przyklad например наприклад *例えば *例如 *예를_들어 *مثلا *مثال
    *طلبك *رقم_الطلب *الطلب *الشحن *סطر *הזמנה *הזמנת *משלוח *سفارش *رهگیری *پستی *کدپستی *آرڈر *অর্ডার *ઓર્ડર *ਆਰਡਰ *ஆர்டர் *ఆర్డర్ *ಆರ್ಡರ್ *ഓർഡർ *ඇණවුම *订单 *訂單 *注文 *주문 *快递 *快遞 *运单 *配送 *배송 *운송장 *택배 *คำสั่งซื้อ *พัสดุ *ไปรษณีย์ *ສັ່ງຊື້ *បញ្ជាទិញ *အော်ဒါ *შეკვეთ *საფოსტო *პატვ *պատվեր *ትዕዛዝ *فاتورة *חשבונית *发票 *發票 *請求書 *請求番号 *お問い合わせ番号 *送り状 *受付番号 *予約番号 *会員番号 *お客様番号 *订单号 *工号 *संदर्भ *मिटर *पिन_कोड *מיקוד`,
  coupon: `
    =offer =offers =deal =deals reward rewards bonus cashback angebot offre_ oferta offerta aanbieding erbjudand tilbud tarjous kampan акци предложен бонус προσφορ *特典 *オファー *优惠 *혜택 *عرض_خاص *מבצע *ऑफर
    =claim prize prizes winner tarjeta_regalo codigo_de_la_tarjeta carte_cadeau geschenkkarte carta_regalo cartao_presente vale-presente cadeaukaart cadeaubon karta_podarunk presentkort gavekort lahjakort ajandekkart hediye_kart подарочн подарунков *ギフト *礼品卡 *禮品卡 *기프트
    coupon promo *promo voucher discount gift_card gift_code gift_certificate giftcard *gutschein *rabatt rabat descuento descompte desconto cupom cupon sconto codice_promo remise =reduction bon_de_red korting *korting kuponi kupong kupon rabatow zlav znizk slev popust indirim endirim chegirma diskon giam_gia *khuyen_mai ma_giam khuyến alennus allahindlus nuolaid atlaid kedvezmeny afslatt afslattar
    referral refer_a_friend refer_your invite_friends =checkout redeem redeemable einlos einlosen =off %_off percent_off reward_code loyalty
    скидк промокод знижк отстъпк попуст купон хямдрал жеңілдік арзандат εκπτωσ κουπον
    *クーポン *優惠 *折扣 *割引 *쿠폰 *할인 *خصم *קופון *הנחה *تخفیف *कूपन *छूट *डिस्काउंट *ছাড় *ส่วนลด *คูปอง *ფასდაკლებ *զեղչ`,
  password: `
    password passwort kennwort mot_de_passe contrasen contrasenya contrasinal =senha palavra-passe palavra_passe *wachtwoord wagwoord losenord passord adgangskode salasana parool lykilord slaptazod parole passwuert
    =parola parolu =haslo =hasla =heslo =hesla hesla jelszo lozink =geslo gesla zaporka sifre =parol mat_khau kata_sandi kata_laluan nenosiri pasahitz cyfrinair pasfhocal fjalekalim iphasiwedi пароль пароля пароли паролата парола лозинк құпия нууц_үг сырсөз рамзи_убур συνθηματ *סיסמ
    *كلمة_المرور *كلمة_السر *پسورد *پاس_ورڈ *رمز_عبور *گذرواژه *पासवर्ड *পাসওয়ার্ড *পাছৱৰ্ড *પાસવર્ડ *ਪਾਸਵਰਡ *密码 *密碼 *パスワード *비밀번호 *รหัสผ่าน *கடவுச்சொல் *పాస్‌వర్డ్ *ಪಾಸ್‌ವರ್ಡ್ *പാസ്‌വേഡ് *මුරපද *លេខសម្ងាត់ *စကားဝှက် *პაროლ *գաղտնաբառ *የይለፍ_ቃል reset reinitialis kodigo_di_akseso restablec redefin zurucksetz`,
  invite: `
    invit einlad einladung uitnod uitgenod inbjud indbyd innbyd convida convit zapros zaprasz pozvan pozvank meghiv davet devet undang mengundang приглаш запрош запрах покан покана позив шақыру чакыр даъват προσκλ *הזמנה_ל *הזמנתך_ל *دعوة *دعوت *आमंत्र *निमंत्र *邀请 *邀請 *招待 *초대 *հրավ *მოწვევ *መጋበዣ *ግብዣ kutsu kakvie pakvie uzaicin gonbidap gwahodd join_the_team join_workspace accept`,
  activity: `
    activity activities actividad activite aktivitat aktiviteit attivita atividad aktywnos aktivit aktivnost aktivitas etkinlik hoat_dong активност активніст актыўнас дејност δραστηρ
    *アクティビティ *活动 *活動 *활동 *نشاط *פעילות *गतिविधि *কার্যকলাপ *กิจกรรม`,
  yes: `=yes =ja =oui =si =sim =tak =ano =igen =jah =kylla =taip =evet =ya =da =да =так =ναι =co *はい *是的 *نعم *بله *כן, *हाँ *ใช่`,
  elsewhere: `
    newsletter_abm vom_newsletter anular_subs odjav одјав отпиш отписв адпіс loobu atrakst atsisak meld_deg avmeld afskra dilio dad-danys fo-sgriobh digouman harpidetza_utzi utzi_harp desabonar nehhi ofmell cregjis διαγραφ legv_et ləğv_et бас_тарт баш_тарт жазылуудан obunani бекор_кард abunadan бүртгэлээс_хас jiondoe berhenti_mel mandheg eureun cire_raj yokuro zikhiphe rhoxisa teken_uit kwiyandukuza itokolle malabon desubscr preunu ofmelde *გამოწერ *ապաբաժ *سبسکرائب *ለመውጣት *सदस्यता_रद्द *আনসাব *আনছাব *અનસબ *ਅਨਸਬ *ଅନସବ *குழுவிலக *చందా *ಅನ್‌ಸಬ್ *അൺസബ് *දායකත්ව *ຍົກເລີກ *ឈប់ជាវ *စာရင်းမှ *수신_거부
    cancel_the =cancel annuler cancelar annulla annuleer stornier abbrechen anuluj zrusit отменить скасув *キャンセル *取消 *إلغاء *لغو *ביטול
    unsubscrib opt_out opt-out =help help_center support contact =faq privacy terms policy preferences =settings view_in view_online =track track_your track_pack invoice =pay pay_now billing =cart shop_now shop_the buy_now
    view_order view_your =download survey feedback review app_store google_play facebook twitter instagram linkedin youtube secure_your upgrade =plan pricing learn_more read_more wasn't_me wasn’t_me not_me =deny =reject report_this it_wasn't go_to_dashboard terms_of
    abmeld_vom abbestell datenschutz impressum =hilfe desabonn se_desinscrire confidential =aide darse_de_baja dar_de_baja cancelar_la cancelar_insc cancelar_subs descadastr privacidad =ayuda privacidade =ajuda cancellati annulla_isc disiscr afmeld_voor uitschrijv afmeld odhlasit_odber odhlasit wypis pomoc отписа помощ конфиденц відпис допомог
    avregistr afmelding peruuta_til leiratkoz dezabon abonelikten iptal gizlilik berhenti_berlang huy_dang_ky *配信停止 *隐私 *退订 *退訂 *取消订阅 *取消訂閱 *帮助 *幫助 *ヘルプ *수신거부 *개인정보 *إلغاء_الاشتراك *لغو_اشتراک *הסרה *सदस्यता_समाप्त *ยกเลิกการ *приват`,
  footer: `unsubscrib *© all_rights_reserved datenschutz impressum desabonn darse_de_baja *退订 *退訂 *配信停止 *수신거부`,
  notice: `security_alert new_login new_sign-in new_sign_in has_been_changed was_changed been_updated recent_login has_been_added new_device new_session you_updated has_been_verified is_verified was_verified is_confirmed been_confirmed account_is_ready is_now_active thanks_for_confirm thanks_for_verify thank_you_for_confirm thank_you_for_verify sign-in_attempt login_attempt
    wurde_bestatigt wurde_aktiv wurde_verif ist_aktiv ist_bestatigt neue_anmeldung neuer_login neues_gerat wurde_geandert a_ete_ est_active est_confirm est_verif nouvelle_connexion tentative_de_connexion nouvel_appareil ha_sido fue_ ya_esta nuevo_inicio inicio_de_sesion_nuevo nuevo_acceso nuevo_dispositivo foi_ novo_acesso novo_login novo_inicio novo_dispositivo e_stat nuovo_accesso nuovo_disposit
    is_bevestigd is_geverif is_geactiv nieuwe_aanmelding nieuwe_inlog nieuw_apparaat zostal nowe_logowanie nowe_urzadz bylo_ byla_ byl_ nove_prihlas megtortent uj_bejelentk vahvistettu uusi_kirjaut har_bekraft har_verifier er_bekreft er_bekraeft er_blevet ny_inlogg ny_palogg nyt_login ny_innlogg a_fost telah_ login_baru dang_nhap_moi da_duoc onaylandi dogrulandi etkinlestirildi yeni_giris yeni_cihaz
    подтвержден активирован изменен новый_вход новое_устр підтверджено активовано змінено новий_вхід нов_вход ενεργοποιηθηκε επιβεβαιωθηκε νεα_συνδεση
    *確認されました *完了しました *変更されました *新しいデバイス *新しいログイン *되었습니다 *새로운_로그인 *새_기기 *새로운_기기 *已验证 *已驗證 *已激活 *已确认 *已確認 *已启用 *新设备 *新裝置 *异地登录 *تم_تأكيد *تم_تفعيل *تم_تغيير *تسجيل_دخول_جديد *ورود_جدید *התחברות_חדשה *כניסה_חדשה *नया_लॉगिन *नया_लॉग_इन`,
};
