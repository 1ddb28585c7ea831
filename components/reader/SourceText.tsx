import { text } from '../../lib/text.ts';

/** Longer sources are cut on screen, in characters. */
const LIMIT = 100_000;

export interface SourceTextProps {
  source: string;
  onDownload: () => void;
}

/** The raw message. */
export function SourceText({ source, onDownload }: SourceTextProps) {
  return (
    <>
      <div class="reader-bar">
        <span class="hint">{source.length > LIMIT ? text('reader_text_cut') : ''}</span>
        <button type="button" class="button small" onClick={onDownload}>
          {text('reader_save_source')}
        </button>
      </div>
      <pre class="source">{source.slice(0, LIMIT)}</pre>
    </>
  );
}
