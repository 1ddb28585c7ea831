import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/run-tool.ts';

/** A message as the finder reads it. */
export interface Sample {
  from: string;
  subject: string;
  text: string;
  html: string;
}

const FILE = join(ROOT, 'lib', 'core', 'find', 'own-messages.jsonl');

/** The finder's own messages: codes and links in many languages, and messages without any. */
export const SAMPLES: Sample[] = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const { from = '', subject = '', text = '', html = '' } = JSON.parse(line) as Partial<Sample>;
    return { from, subject, text, html };
  });
