import { text } from '../../lib/text.ts';
import { linkRest, textPieces } from './text-links.ts';

/** Longer texts are cut: nobody reads them here, and the source has all of it. In characters. */
const LIMIT = 200_000;

export interface MailTextProps {
  body: string;
  onOpenLink: (url: string) => void;
}

/** The plain text of a mail, its links shown by the host they really lead to. */
export function MailText({ body, onOpenLink }: MailTextProps) {
  return (
    <div class="mail-text">
      {textPieces(body.slice(0, LIMIT)).map((piece, index) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move.
            key={index}
            href={piece.url}
            title={piece.url}
            rel="noopener noreferrer"
            target="_blank"
            onClick={(event) => {
              event.preventDefault();
              onOpenLink(piece.url);
            }}
          >
            <b>{piece.host}</b>
            {linkRest(piece.url)}
          </a>
        ),
      )}
      {body.length > LIMIT && <p class="hint">{text('reader_text_cut')}</p>}
    </div>
  );
}
