/** What the sign-up form sends. */
export interface SignUpFields {
  name: string;
  email: string;
  confirmEmail: string;
  password: string;
  confirmPassword: string;
  terms: boolean;
}

/** Sentences for the fields that are not right yet. */
export type FieldErrors = Partial<Record<keyof SignUpFields, string>>;

/** The fields out of a JSON body; what is missing or of another type counts as empty. */
export function signUpFields(body: unknown): SignUpFields {
  const sent = new Map(Object.entries(typeof body === 'object' && body !== null ? body : {}));
  const textOf = (name: keyof SignUpFields): string => {
    const value: unknown = sent.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    name: textOf('name').trim(),
    email: textOf('email').trim(),
    confirmEmail: textOf('confirmEmail').trim(),
    password: textOf('password'),
    confirmPassword: textOf('confirmPassword'),
    terms: sent.get('terms') === true,
  };
}

const shortestPassword = 8;
const emailPattern = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]+$/;

/** What is wrong with the fields; empty when all is well. */
export function fieldErrors(fields: SignUpFields): FieldErrors {
  const errors: FieldErrors = {};
  if (fields.name === '') errors.name = 'Please tell us your name.';
  if (!emailPattern.test(fields.email)) errors.email = 'That does not look like an email address.';
  if (fields.confirmEmail !== fields.email) errors.confirmEmail = 'The two email addresses differ.';
  if (fields.password.length < shortestPassword) errors.password = 'Use at least 8 characters.';
  if (fields.confirmPassword !== fields.password) errors.confirmPassword = 'The two passwords differ.';
  if (!fields.terms) errors.terms = 'Please agree to the terms to go on.';
  return errors;
}
