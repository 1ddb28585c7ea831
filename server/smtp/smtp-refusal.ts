/** A reply that refuses a command, for the callbacks of smtp-server. */
export class SmtpRefusal extends Error {
  readonly responseCode: number;

  /**
   * @param responseCode the SMTP reply code
   * @param sentence the reply's text, beginning with the enhanced status code (RFC 3463)
   */
  constructor(responseCode: number, sentence: string) {
    super(sentence);
    this.responseCode = responseCode;
  }
}
