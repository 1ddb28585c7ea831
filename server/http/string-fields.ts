import type { Context } from 'hono';
import { ApiError } from './api-error.ts';

/**
 * The named strings of a JSON body; unknown fields are ignored.
 * @throws ApiError `invalid_request` when the body is no JSON object or one of them is no string
 */
export async function stringFields<Name extends string>(
  context: Context,
  ...names: Name[]
): Promise<Record<Name, string>> {
  const body: unknown = await context.req.json().catch(() => null);
  if (typeof body !== 'object' || body === null) throw new ApiError('invalid_request');
  const fields = new Map(Object.entries(body));
  const found = names.map((name): [Name, string] => {
    const value: unknown = fields.get(name);
    if (typeof value !== 'string') throw new ApiError('invalid_request');
    return [name, value];
  });
  return Object.fromEntries(found) as Record<Name, string>;
}
