/** What addresses of links say by themselves; words of the web, the same in every language. */
export const CONFIRM_ADDRESS =
  /verif|confirm|(?<!de)activat|approve|(?<!in)validat|opt-?in(?![a-z])|email[-_]?token|action=(?:signup|subscribe)|register\/complete|complete[-_]?(?:registration|signup)/i;
export const SIGN_IN_ADDRESS =
  /magic|passwordless|(?:sign|log)[-_]?in(?![a-z])|action=signin|auth\/(?:callback|link|email)|one[-_]?time|login[-_]?token|\/auth\//i;
/** The page where everyone signs in: no secret, at most where the visitor came from. */
export const SIGN_IN_PAGE =
  /^\/(?:[\w.-]+\/)*(?:(?:sign|log)[-_]?in|auth)\/?(?:\?(?:utm_\w+|ref|source|next|lang|locale|email)=[^#]*)?$/i;
export const ELSEWHERE_ADDRESS =
  /unsubscribe|opt-?out|invalidat|deactivat|preferences|profile\?|\/(?:help|support|privacy|terms|legal|faq|contact|settings|track(?:ing)?|orders?|invoices?|billing|pay|cart|checkout|survey|review|feedback|download|blog|pricing|about|deny|reject|cancel)(?:[/?#.]|$)|[?&]track|facebook\.com|twitter\.com|\/\/x\.com|instagram\.com|linkedin\.com|youtube\.com|play\.google|apps\.apple|\.(?:png|jpe?g|gif|css|pdf)(?:$|\?)/i;
export const PASSWORD_ADDRESS = /reset|password|forgot|recover|passwort|unlock/i;
export const INVITE_ADDRESS = /invit|\/join/i;
/** A secret: a long run that is no word, in the path or the query. */
export const SECRET =
  /[?&=/#.](?=[^/?&#]*\d)(?=[^/?&#]*[a-z])[a-z0-9_\-.~%+]{16,}|(?:token|code|key|secret|hash)=[^&]{6,}/i;
