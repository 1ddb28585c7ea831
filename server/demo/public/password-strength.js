const words = ['', 'Weak', 'Could be better', 'Good', 'Strong'];

/**
 * How hard a password is to guess, roughly: by length and by kinds of characters.
 * @param {string} password
 * @returns {{ score: number, word: string }} score from 0 (empty) to 4
 */
export function passwordStrength(password) {
  if (password === '') return { score: 0, word: words[0] };
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  const points = [
    password.length >= 8,
    password.length >= 12 || kinds >= 3,
    password.length >= 16 || kinds === 4,
  ];
  const score = password.length < 8 ? 1 : 1 + points.filter(Boolean).length;
  return { score, word: words[score] };
}
