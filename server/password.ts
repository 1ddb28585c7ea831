import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const keyLength = 32;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, keyLength, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** Salted scrypt hash of a password, as `salt:key` in hex. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await derive(password, salt)).toString('hex')}`;
}

/**
 * Whether the password is the one behind the hash.
 * @param hash of `hashPassword`; undefined (nobody has that address) takes as long and is always false
 */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [salt = '', key = ''] = hash?.split(':') ?? [];
  const derived = await derive(password, Buffer.from(salt, 'hex'));
  const expected = Buffer.from(key, 'hex');
  return expected.length === keyLength && timingSafeEqual(derived, expected);
}
