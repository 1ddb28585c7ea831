import { expect } from 'vitest';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { type Input, PLAIN, type Stage } from './attack-stage.ts';

const INPUTS: Input[] = ['mouse', 'Enter', 'Space'];

/** The control, without which the other cases of a file prove nothing: where no page attacks, each input works. */
export function controlCase(stage: Stage): void {
  const known = { suite: 'attacks', id: 'P01', title: 'no attack: mouse, Enter and Space work' } as const;
  numberedCase({ ...known, surroundings: ENGINE }, async () => {
    for (const input of INPUTS) {
      const { visible, granted } = await stage.play('p01-no-attack', { input });
      expect(visible, 'the offer can be seen').toBeGreaterThan(PLAIN);
      expect(granted, `${input} takes the offer`).not.toBe('');
    }
    return 'withstood';
  });
}
