/** Attacks that restyle the offer or the page it stands in. */

import { setStage } from './attack-stage.ts';
import { controlCase } from './control-case.ts';
import { heldCase } from './hold-case.ts';

const stage = setStage();

controlCase(stage);
heldCase(stage, 'p02-host-transparent', 'important inline styles on the offer', [
  'opacity',
  'visibility',
  'filter',
  'clip-path',
]);
heldCase(stage, 'p03-page-sheet', 'a style sheet against the offer', ['sheet', 'layer', 'display']);
heldCase(stage, 'p04-animated-host', 'animations and transitions of the offer', ['animation', 'transition']);
heldCase(stage, 'p05-pseudo-elements', 'pseudo-elements of the offer', ['before', 'after', 'backdrop']);
heldCase(stage, 'p06-translucent-page', 'a translucent page', [
  'body-none',
  'body-half',
  'body-most',
  'html-none',
  'html-half',
  'html-most',
]);
heldCase(stage, 'p07-filters', 'filters on the page', [
  'html-transparent',
  'html-bright',
  'html-blurred',
  'body-transparent',
]);
heldCase(stage, 'p08-altered-page', 'a page clipped, masked, blended, shrunk or turned', [
  'clipped',
  'masked',
  'blended',
  'shrunk',
  'turned',
]);
heldCase(stage, 'p09-zoom', 'a page at a twentieth of its size');
heldCase(stage, 'p18-out-of-the-top-layer', 'the offer taken out of the top layer', [
  'demoted',
  'hidden',
  'moved',
  'adopted',
]);
