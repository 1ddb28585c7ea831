import { createTransport, type SendMailOptions } from 'nodemailer';

/** `refused`: the server has no such mailbox or no room; `failed`: it could not be asked. */
export type SendResult = 'sent' | 'refused' | 'failed';

/** Hands mail to an SMTP server without TLS, as the local one is. */
export function postOffice(host: string, port: number): (mail: SendMailOptions) => Promise<SendResult> {
  const transport = createTransport({ host, port, secure: false, ignoreTLS: true });
  return async (mail) => {
    try {
      await transport.sendMail(mail);
      return 'sent';
    } catch (error) {
      const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
      return code >= 500 ? 'refused' : 'failed';
    }
  };
}
