import { randomText } from '../core/random.ts';

/** A random password of about 138 bits that is easy to type on any keyboard. */
export function strongPassword(): string {
  return randomText(28);
}
