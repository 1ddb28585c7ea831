import type { Context } from 'hono';

/** The texts of a posted form by field name; empty when what was posted is no form. */
export async function formTexts(context: Context): Promise<ReadonlyMap<string, string>> {
  const form = await context.req.formData().catch(() => new FormData());
  return new Map([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
