/** Attacks of our own with newer parts of the web: what else can lie above the offer. */
import { setStage } from './attack-stage.ts';
import { controlCase } from './control-case.ts';
import { heldCase } from './hold-case.ts';

const stage = setStage();

controlCase(stage);
heldCase(stage, 'x01-moved-without-a-trace', 'the offer moved by moveBefore', [
  'faded',
  'filtered',
  'clipped',
  'scaled',
  'last',
]);
heldCase(stage, 'x02-hint', 'popovers of other kinds', ['open', 'closed', 'auto']);
heldCase(stage, 'x03-inert-cover', 'an inert cover', ['open', 'closed', 'parent', 'css', 'toggled']);
heldCase(stage, 'x06-opened-again', 'opened before the offer and again', ['popover', 'closed', 'dialog']);
heldCase(stage, 'x07-full-screen', 'something in full screen', ['open', 'closed', 'page']);
heldCase(stage, 'x08-the-page-as-a-popover', 'the page itself as a popover', ['html', 'body']);
heldCase(stage, 'x09-modal', 'a modal dialog that lets clicks through', ['open', 'closed', 'adopting']);
heldCase(stage, 'x10-slow-covers', 'covers that come by themselves', [
  'starting-style',
  'scroll-driven',
  'interpolate-size',
]);
heldCase(stage, 'x11-anchored', 'a cover anchored to the field', ['anchor', 'position-try', 'closed']);
heldCase(stage, 'x12-declarative-shadow', 'a cover in a declarative shadow root');
heldCase(stage, 'x13-painted-covers', 'covers of other stuff', [
  'blend',
  'canvas',
  'foreign-object',
  'frame',
  'text',
]);
heldCase(stage, 'x05-other-transitions', 'view transitions with names or scopes', [
  'named',
  'scoped',
  'scoped-body',
]);
heldCase(stage, 'x04-hidden-root', 'the root of the page not drawn', [
  'not-displayed',
  'invisible',
  'skipped',
  'contained',
  'replaced',
  'rewritten',
]);
