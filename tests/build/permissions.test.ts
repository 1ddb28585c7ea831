import { expect, test } from 'vitest';
import { BUILDS, builtManifest } from './built.ts';
import { readSource } from './source.ts';

test('the README explains exactly the permissions that are asked for, those asked for later included', () => {
  const asked = BUILDS.map(builtManifest).flatMap((manifest) => [
    ...manifest.permissions,
    ...manifest.optional_permissions,
    ...manifest.host_permissions,
  ]);
  expect(explainedPermissions()).toEqual([...new Set(asked)].sort());
});

function explainedPermissions(): string[] {
  const section =
    readSource('README.md')
      .split(/^## /m)
      .find((part) => part.startsWith('Permissions')) ?? '';
  return [...section.matchAll(/^\|\s*`([^`]+)`\s*\|/gm)].map((match) => match[1] as string).sort();
}
