import type { CustomDomain, VerifyStatus } from '../store/domains.ts';

/** A kind of value that a setting takes. */
export interface Kind<T> {
  /** Stands for the value in the list of flags. */
  placeholder: string;
  /** What is right, to end the sentence "--flag takes …". */
  takes: string;
  /** @returns undefined for a text that is no such value */
  read(text: string): T | undefined;
}

/** The value of `--data` that keeps everything in memory, as SQLite itself calls it. */
export const inMemory = ':memory:';

const highestPort = 65_535;
const hostName =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

function wholeNumber(text: string, lowest: number, highest = Number.MAX_SAFE_INTEGER): number | undefined {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return number >= lowest && number <= highest ? number : undefined;
}

export const host: Kind<string> = {
  placeholder: 'ADDRESS',
  takes: 'an address of this computer, such as 127.0.0.1',
  read: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
};

export const port: Kind<number> = {
  placeholder: 'PORT',
  takes: 'a port from 1 to 65535, or 0 for any free one',
  read: (text) => wholeNumber(text, 0, highestPort),
};

export const folder: Kind<string | null> = {
  placeholder: 'FOLDER',
  takes: `a folder, or ${inMemory}`,
  read: (text) => (text === inMemory ? null : text),
};

export const token: Kind<string | null> = {
  placeholder: 'TOKEN',
  takes: 'a token of visible ASCII characters',
  read: (text) => (/^[!-~]+$/.test(text) ? text : undefined),
};

export const count: Kind<number> = {
  placeholder: 'NUMBER',
  takes: 'a whole number from 0',
  read: (text) => wholeNumber(text, 0),
};

export const bytes: Kind<number> = {
  placeholder: 'BYTES',
  takes: 'a whole number of bytes from 1',
  read: (text) => wholeNumber(text, 1),
};

export const seconds: Kind<number> = {
  placeholder: 'SECONDS',
  takes: 'a whole number of seconds from 1',
  read: (text) => wholeNumber(text, 1),
};

export const domains: Kind<string[]> = {
  placeholder: 'A,B',
  takes: 'domains with commas between them, such as mail.cx,other.example',
  read(text) {
    const names = listed(text);
    return names.length > 0 && names.every((name) => hostName.test(name)) ? names : undefined;
  },
};

export const customDomains: Kind<CustomDomain[]> = {
  placeholder: 'A,B:STATUS',
  takes: 'domains with commas between them, each with :pending or :failed behind it unless it is verified',
  read(text) {
    const read = listed(text).map((each): CustomDomain | undefined => {
      const [domain = '', status = 'verified', ...rest] = each.split(':');
      return hostName.test(domain) && isStatus(status) && rest.length === 0 ? { domain, status } : undefined;
    });
    const good = read.filter((each) => each !== undefined);
    return good.length === read.length ? good : undefined;
  },
};

function listed(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== '');
}

function isStatus(text: string): text is VerifyStatus {
  return text === 'verified' || text === 'pending' || text === 'failed';
}
