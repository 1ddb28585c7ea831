import { expect } from 'vitest';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { type Input, PLAIN, type Stage } from './attack-stage.ts';

const INPUTS: Input[] = ['mouse', 'Enter', 'Space'];
const TURNS = 3;

/** The control, without which the other cases of a file prove nothing: where no page attacks, each input works. */
export function controlCase(stage: Stage): void {
  const known = { suite: 'attacks', id: 'P01', title: 'no attack: mouse, Enter and Space work' } as const;
  numberedCase({ ...known, surroundings: ENGINE }, async () => {
    for (const input of INPUTS) {
      let granted = '';
      // On a busy computer half a second of seeing the offer may take longer; then people press again.
      for (let turn = 0; turn < TURNS && !granted; turn += 1) {
        const played = await stage.play('p01-no-attack', { input });
        expect(played.visible, 'the offer can be seen').toBeGreaterThan(PLAIN);
        granted = played.granted;
      }
      expect(granted, `${input} takes the offer`).not.toBe('');
    }
    return 'withstood';
  });
}
