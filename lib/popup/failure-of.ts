import { type FailureFacts, toFailureFacts } from '../core/failures.ts';
import { CommandFailure } from '../messages.ts';

/** The failure of a command as plain facts, whatever was thrown. */
export function failureOf(thrown: unknown): FailureFacts {
  return thrown instanceof CommandFailure ? thrown.failure : toFailureFacts(thrown);
}
