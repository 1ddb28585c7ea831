import { hashPassword } from '../password.ts';
import { ApiError } from './api-error.ts';

const shortest = 6;

/** The hash of a password somebody chose. @throws ApiError `password_too_short` */
export function hashOfNewPassword(password: string): Promise<string> {
  if ([...password].length < shortest) throw new ApiError('password_too_short');
  return hashPassword(password);
}
