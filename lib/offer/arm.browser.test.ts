import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Arm, arm } from './arm.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let button: HTMLButtonElement;
let armed: Arm;
const onCovered = vi.fn();
let verdicts: Promise<boolean>[];

beforeEach(() => {
  onCovered.mockReset();
  verdicts = [];
  document.body.innerHTML = '<button style="width:200px;height:50px">Use a fresh mailbox</button>';
  button = document.querySelector('button') as HTMLButtonElement;
  armed = arm(button, onCovered);
  button.addEventListener('click', (event) =>
    verdicts.push(armed.accepts(event).then((pressedAt) => pressedAt !== null)),
  );
});
afterEach(() => {
  armed.stop();
  document.body.replaceChildren();
});

test('a click by mouse, Enter or Space counts once the button was seen for a while', async () => {
  await wait(900);
  await userEvent.click(button);
  button.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(' ');
  expect(await Promise.all(verdicts)).toEqual([true, true, true]);
  expect(onCovered).not.toHaveBeenCalled();
});

test('a click right after the button appeared does not count', async () => {
  await userEvent.click(button);
  expect(await verdicts[0]).toBe(false);
});

test('a press right after the button appeared does not count, however late it is let go', async () => {
  await userEvent.click(button, { delay: 900 });
  expect(await verdicts[0]).toBe(false);
});

test('a click made by a script does not count', async () => {
  await wait(900);
  button.click();
  button.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  expect(await Promise.all(verdicts)).toEqual([false, false]);
});

test('a cover that lets clicks through ends it, and no click counts after', async () => {
  await wait(900);
  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none';
  document.body.append(cover);
  await vi.waitFor(() => expect(onCovered).toHaveBeenCalledOnce());
  cover.remove();
  await wait(900);
  await userEvent.click(button);
  expect(await verdicts[0]).toBe(false);
});

// On a busy computer the first click may come so late that it counts.
test('a cover that comes and goes before any click could count only makes it wait', {
  retry: 3,
}, async () => {
  await wait(250);
  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none';
  document.body.append(cover);
  await wait(400);
  cover.remove();
  await wait(150);
  await userEvent.click(button);
  await wait(900);
  await userEvent.click(button);
  expect(await Promise.all(verdicts)).toEqual([false, true]);
  expect(onCovered).not.toHaveBeenCalled();
});

test('a cover that a busy computer has had no time to look at by then keeps the click from counting', async () => {
  await wait(900);
  const coverAndBeBusy = () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none';
    document.body.append(cover);
    const end = performance.now() + 80;
    while (performance.now() < end);
  };
  button.addEventListener('click', () => setTimeout(coverAndBeBusy, 270));
  await userEvent.click(button);
  expect(await verdicts[0]).toBe(false);
});

test('a cover taken off just before the click is found out in the moment after it', async () => {
  await wait(900);
  button.addEventListener('pointerdown', () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none';
    document.body.append(cover);
    setTimeout(() => cover.remove(), 250);
  });
  await userEvent.click(button);
  expect(await verdicts[0]).toBe(false);
});
