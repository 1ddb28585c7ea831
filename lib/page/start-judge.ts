import { world } from './isolated-world.ts';
import { createLook } from './look.ts';

/** Starts the judge of this frame once; every run looks at the field a person turned to. */
export function startJudge(): void {
  world.look ??= createLook();
  void world.look();
}
