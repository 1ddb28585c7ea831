import { browser } from '../browser.ts';
import { type Service, servicePattern } from '../core/service.ts';

/** Whether the browser lets us reach a service; people can take that back at any time. */
export async function mayReach(service: Service): Promise<boolean> {
  const pattern = servicePattern(service);
  if (!pattern) return false;
  try {
    return await browser.permissions.contains({ origins: [pattern] });
  } catch {
    // It does not know such a pattern, so it has nothing to say about it.
    return true;
  }
}
