import type { FailureKind } from '../../core/failures.ts';

/** One request as an endpoint's function describes it. */
export interface Ask<T> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the root of the service; ids in it have been checked or escaped. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** What a 401 means here, unless the service says that credentials were wrong. */
  unauthorized: Extract<FailureKind, 'token-refused' | 'password-refused'>;
  /** Largest answer read, in bytes. */
  limit: number;
  /** Whether the answer may take long as long as more of it keeps coming. */
  large?: boolean;
  /** @throws Failure `bad-answer` */
  read(body: Uint8Array<ArrayBuffer>, headers: Headers): T | Promise<T>;
}

/** A way to the service: under one token, at one urgency, through the queue. */
export type Line = <T>(ask: Ask<T>) => Promise<T>;

/** Bytes of an answer that is one small record. */
export const SMALL = 1 << 20;
/** Bytes of the answer that lists every mailbox. */
export const LIST = 32 << 20;
/** Bytes of a message, its source or an attachment. */
export const CONTENT = 64 << 20;
