import type { Context } from 'hono';

/** The `page` of a listing, from 1; anything that is no such number means the first. */
export function pageNumber(context: Context): number {
  const page = Number(context.req.query('page') ?? 1);
  return Number.isSafeInteger(page) && page >= 1 && page < 1e9 ? page : 1;
}
