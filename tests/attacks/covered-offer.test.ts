/** Attacks that lay something over the offer. */
import { setStage } from './attack-stage.ts';
import { controlCase } from './control-case.ts';
import { heldCase } from './hold-case.ts';

const stage = setStage();

controlCase(stage);
heldCase(stage, 'p10-high-div', 'an element with the highest z-index');
heldCase(stage, 'p11-popover', 'a popover over the offer');
heldCase(stage, 'p12-popover-with-hole', 'a popover with a hole at the button');
heldCase(stage, 'p13-popover-in-closed-shadow-root', 'a popover in a closed shadow root');
const CASTS = ['box-shadow', 'outline', 'drop-shadow', 'backdrop'];
heldCase(
  stage,
  'p14-cast-covers',
  'one pixel that casts a cover',
  CASTS.flatMap((cast) => [cast, `${cast}-closed`]),
);
heldCase(stage, 'p15-translucent-popover', 'a translucent popover', ['weak', 'half']);
heldCase(stage, 'p16-backdrop-filter', 'a popover that filters what is behind it');
heldCase(stage, 'p17-view-transition', 'a view transition over the offer', ['cover', 'stale', 'endless']);
