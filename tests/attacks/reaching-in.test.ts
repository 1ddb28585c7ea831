/** What a page can do that gets hold of the offer's frame. */
import { expect } from 'vitest';
import { numberedCase } from '../cases/numbered-case.ts';
import { ENGINE } from '../e2e/scene.ts';
import { begun, middleOf, setStage } from './attack-stage.ts';
import { controlCase } from './control-case.ts';
import { heldCase } from './hold-case.ts';

const stage = setStage();

controlCase(stage);
heldCase(stage, 'x14-reaching-in', 'reaching into the closed shadow root', [
  'fade',
  'rule',
  'adopted-sheet',
  'fade-the-box',
  'cover',
  'cover-and-remove',
  'outline',
  'move',
]);

numberedCase(
  {
    suite: 'attacks',
    id: 'X18',
    title: 'the address of the frame, and the focus moved into it',
    surroundings: ENGINE,
  },
  async () => {
    const page = await stage.visit('x14-reaching-in', 'fade');
    const turned = await stage.turn(page);
    await begun(page);
    // The page does nothing but keep what it gets.
    await page.evaluate(() => {
      const { attack } = globalThis as unknown as { attack: { frame: unknown } };
      const keep = ({ originalTarget }: { originalTarget?: unknown }) => {
        if (originalTarget instanceof HTMLIFrameElement) attack.frame = originalTarget;
      };
      for (const type of ['pointerout', 'mouseout']) addEventListener(type, keep as never, true);
      Object.defineProperty(attack, 'frame', { value: null, writable: true });
    });
    const { x, y } = middleOf(turned.button);
    await page.mouse.move(x, y, { steps: 3 });
    const got = await page.evaluate(() => {
      const { attack } = globalThis as unknown as { attack: { frame: HTMLIFrameElement | null } };
      const { frame } = attack;
      if (!frame) return null;
      let address = '';
      try {
        address = frame.contentWindow?.location.href ?? '';
      } catch {}
      for (const message of ['focus', { command: 'focus' }]) frame.contentWindow?.postMessage(message, '*');
      frame.contentWindow?.focus();
      return { outer: frame.outerHTML, src: frame.src, address };
    });
    expect(JSON.stringify(got)).not.toContain('extension:');
    await page.keyboard.press(' ');
    await page.keyboard.press('Enter');
    expect(await stage.grantOf({ page })).toBe('');
    return {
      outcome: 'withstood',
      note: got ? 'the page got the frame, and nothing by it' : 'the page got nothing',
    };
  },
);
