import { randomBytes, randomInt } from 'node:crypto';
import { hashPassword, isPassword } from '../password.ts';

const codeLifetime = 15 * 60 * 1000;
const guessesPerCode = 5;

/** Somebody who signed up. Held in memory only: a demo forgets. */
export interface Person {
  name: string;
  email: string;
  passwordHash: string;
  isConfirmed: boolean;
  code: string;
  codeEnds: number;
  wrongGuesses: number;
  linkToken: string;
}

export type GuessResult = 'right' | 'wrong' | 'tooOld' | 'tooMany';

/** Everybody the demo site knows. */
export interface People {
  /** Signs somebody up, or again as long as the address is not confirmed. @returns null when it is */
  signUp(name: string, email: string, password: string): Promise<Person | null>;
  /** A new code and link; the old ones stop working. */
  renew(person: Person): void;
  guess(person: Person, code: string): GuessResult;
  confirmByLink(linkToken: string): Person | null;
  logIn(email: string, password: string): Promise<Person | null>;
}

export function newPeople(): People {
  const byEmail = new Map<string, Person>();

  function renew(person: Person): void {
    person.code = String(randomInt(1_000_000)).padStart(6, '0');
    person.codeEnds = Date.now() + codeLifetime;
    person.wrongGuesses = 0;
    person.linkToken = randomBytes(24).toString('base64url');
  }

  return {
    renew,
    async signUp(name, email, password) {
      const key = email.toLowerCase();
      const passwordHash = await hashPassword(password);
      if (byEmail.get(key)?.isConfirmed) return null;
      const person: Person = {
        ...{ name, email, passwordHash, isConfirmed: false },
        ...{ code: '', codeEnds: 0, wrongGuesses: 0, linkToken: '' },
      };
      renew(person);
      byEmail.set(key, person);
      return person;
    },
    guess(person, code) {
      if (person.wrongGuesses >= guessesPerCode) return 'tooMany';
      if (Date.now() > person.codeEnds) return 'tooOld';
      if (code !== person.code) {
        person.wrongGuesses += 1;
        return 'wrong';
      }
      person.isConfirmed = true;
      return 'right';
    },
    confirmByLink(linkToken) {
      const person = [...byEmail.values()].find((each) => each.linkToken === linkToken);
      if (!person || Date.now() > person.codeEnds) return null;
      person.isConfirmed = true;
      return person;
    },
    async logIn(email, password) {
      const person = byEmail.get(email.trim().toLowerCase());
      const isRight = await isPassword(password, person?.passwordHash);
      return person && isRight ? person : null;
    },
  };
}
