/** Fields that do take a code that was sent, though the labels, made for another question, file them elsewhere. */
const FILED_ELSEWHERE = [
  'wrong (lookalike) ddg--cookpad_email-confirmation-code input|text|email_verification[code_given]|email_verification_code_given',
  ...[1, 2, 3, 4, 5, 6].flatMap((box) => [
    `wrong (other) ddg--accounts_hindustantimes_com_login input|number||otp${box}`,
    `wrong (other) ddg--accounts_hindustantimes_com_login input|number||verifyUserOtp${box}`,
  ]),
  'wrong (other) ddg--chase_2fa-verification-step input|text|identificationCode|otpcode_input-input-field',
  'wrong (other) ddg--etsy_security-step input|tel|twofactor_token|',
  'wrong (other) ddg--ign_login input|text|twoFactorToken|twoFactorToken',
  ...[0, 1, 2, 3, 4].map((box) => `wrong (other) ddg--pas_vseinstrumenti_ru_login input|text|code[${box}]|`),
  'wrong (password) ddg--quicksight_login input|password|mfacode|mfacode',
  'wrong (password) ddg--www_indiapost_gov_in_login input|password|password|PASSWORD',
];

const REALLY_WRONG = [
  // A captcha whose picture is gone, called a verification code.
  'wrong (other) ddg--account_99_com_login input|text||txtCheckCode',
  'wrong (other) ddg--www_colamanhua_com_login input|tel|verifyCode|',
  // The label of the code field next to it names this one.
  'wrong (other) ddg--login_e_taxes_gov_az_login input|text|newFin|newFin',
  // An activation code, but from a letter on paper.
  ...[1, 2, 3].map(
    (part) => `wrong (other) ddg--mayoclinic_signup input|text|ActivationCode${part}|ActivationCode${part}`,
  ),
  // Four boxes of a PIN that call it a code.
  ...Array.from({ length: 4 }, () => 'wrong (password) ddg--hulu_account-pin input|password||'),
];

/** Takes a code of an authenticator app or a recovery code: neither comes by mail. */
const MISSED = ['missed ddg--porkbun_com_login input|text||bypassTwoFactor2FACode'];

/** What is found otherwise than labelled: exactly these. */
export const KNOWN_CODE_MISSES: string[] = [...MISSED, ...FILED_ELSEWHERE, ...REALLY_WRONG];
export const FILED_ELSEWHERE_COUNT = FILED_ELSEWHERE.length;
