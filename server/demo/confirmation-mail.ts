import { html } from 'hono/html';
import type { SendMailOptions } from 'nodemailer';
import type { Person } from './people.ts';

/**
 * The mail that asks somebody to confirm the address, as text and as HTML.
 * @param origin of the demo site, for its links
 */
export async function confirmationMail(person: Person, origin: string): Promise<SendMailOptions> {
  const link = `${origin}/confirm?token=${person.linkToken}`;
  return {
    from: { name: 'Parcelry', address: 'hello@parcelry.example' },
    to: { name: person.name, address: person.email },
    subject: 'Confirm your email address for Parcelry',
    text: textBody(person, link, origin),
    html: String(await htmlBody(person, link, origin)),
  };
}

function textBody({ name, code }: Person, link: string, origin: string): string {
  return `Hello ${name},

welcome to Parcelry. Your verification code is

${code}

or confirm with this link:
${link}

The code is good for 15 minutes. If you did not sign up, you can ignore this mail.

Parcelry, 48 Harbour Road, 20457 Port Amber
${origin}/terms
`;
}

function htmlBody({ name, code }: Person, link: string, origin: string) {
  const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Confirm your email address</title></head>
<body style="margin:0;padding:0;background:#f4f1ec">
<div style="display:none;max-height:0;overflow:hidden">One step left, ${name}: confirm your address.</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f1ec"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border-radius:16px">
<tr><td style="padding:32px 32px 0;${font};font-size:20px;font-weight:700;color:#c2410c">Parcelry</td></tr>
<tr><td style="padding:24px 32px 0;${font};font-size:24px;line-height:32px;font-weight:700;color:#1c1917">Welcome, ${name}</td></tr>
<tr><td style="padding:12px 32px 0;${font};font-size:16px;line-height:24px;color:#44403c">Enter this verification code to confirm your email address:</td></tr>
<tr><td style="padding:20px 32px 0"><div style="background:#fff4ed;border-radius:12px;padding:18px;text-align:center;font-family:Menlo,Consolas,monospace;font-size:32px;line-height:40px;font-weight:700;letter-spacing:8px;color:#9a3412">${code}</div></td></tr>
<tr><td style="padding:20px 32px 0;${font};font-size:16px;line-height:24px;color:#44403c">Or use the button:</td></tr>
<tr><td style="padding:12px 32px 0"><a href="${link}" style="display:inline-block;background:#c2410c;color:#ffffff;text-decoration:none;border-radius:10px;padding:14px 24px;${font};font-size:16px;font-weight:600">Confirm email address</a></td></tr>
<tr><td style="padding:24px 32px 32px;${font};font-size:14px;line-height:20px;color:#78716c">The code is good for 15 minutes. If you did not sign up, you can ignore this mail.</td></tr>
</table>
<p style="margin:20px 0 0;${font};font-size:12px;line-height:18px;color:#78716c">Parcelry, 48 Harbour Road, 20457 Port Amber<br><a href="${origin}/terms" style="color:#78716c">Terms</a></p>
</td></tr></table>
</body>
</html>`;
}
