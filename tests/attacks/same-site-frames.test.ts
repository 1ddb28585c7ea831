/** Attacks by the page around a frame of its own site, in which the offer stands. */
import { expect } from 'vitest';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { setStage } from './attack-stage.ts';
import { controlCase } from './control-case.ts';
import { isStolen, noteOf, playWays } from './hold-case.ts';

const stage = setStage();

/** What only a browser that tells what is really painted can find: a cover that takes no clicks, out of reach. */
const UNSEEN: string[] = ENGINE === 'firefox' ? ['div'] : [];
const WAYS = [
  'faded',
  'zoomed',
  'page-zoomed',
  'scaled',
  'perspective',
  'masked',
  'div',
  'popover',
  'closed',
];

controlCase(stage);

numberedCase(
  {
    suite: 'attacks',
    id: 'X19',
    title: 'a frame of the same site, hidden from around it',
    surroundings: ENGINE,
  },
  async () => {
    const control = await stage.play('x19-frame-of-the-same-site', { way: 'nothing' });
    expect(control.granted, 'the control').not.toBe('');
    const played = await playWays(stage, 'x19-frame-of-the-same-site', WAYS);
    const stolen = WAYS.filter((way) => played[way] && isStolen(played[way]));
    expect(stolen).toEqual(UNSEEN);
    if (!stolen.length) return { outcome: 'withstood', note: noteOf(played) };
    const note = `a click is stolen by a cover that takes no clicks (${stolen.join(', ')}): a fresh address for that very site, three an hour`;
    return { outcome: 'bounded', note };
  },
  300_000,
);
