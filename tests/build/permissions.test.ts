import { expect, test } from 'vitest';
import { BUILDS, builtManifest } from './built.ts';
import { readSource } from './source.ts';

test.each(BUILDS)('the README explains exactly the permissions that %s asks for', (build) => {
  const { permissions, host_permissions } = builtManifest(build);
  expect(explainedPermissions()).toEqual([...permissions, ...host_permissions].sort());
});

function explainedPermissions(): string[] {
  const section =
    readSource('README.md')
      .split(/^## /m)
      .find((part) => part.startsWith('Permissions')) ?? '';
  return [...section.matchAll(/^\|\s*`([^`]+)`\s*\|/gm)].map((match) => match[1] as string).sort();
}
