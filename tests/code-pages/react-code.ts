import { type ClipboardEvent, createElement as h, type KeyboardEvent, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { DIGITS, type MountCodePage } from './code-page.ts';

const empty = () => Array.from({ length: DIGITS }, () => '');

/** React, controlled boxes that keep one digit each, move on, and take a pasted code. */
export const reactBoxes: MountCodePage = (target) => {
  let seen = '';
  function Boxes() {
    const [digits, setDigits] = useState(empty);
    const boxes = useRef<(HTMLInputElement | null)[]>([]);
    seen = digits.join('');
    const put = (index: number, text: string) => {
      setDigits(digits.map((digit, at) => (at === index ? text.slice(-1) : digit)));
      if (text) boxes.current[index + 1]?.focus();
    };
    return h(
      'form',
      null,
      h('h1', null, 'Enter your code'),
      digits.map((digit, index) =>
        h('input', {
          key: index,
          ref: (box: HTMLInputElement | null) => {
            boxes.current[index] = box;
          },
          value: digit,
          inputMode: 'numeric',
          maxLength: 1,
          onChange: (event: { target: HTMLInputElement }) => {
            if (/^\d?$/.test(event.target.value)) put(index, event.target.value);
          },
          onPaste: (event: ClipboardEvent) => {
            event.preventDefault();
            setDigits([...event.clipboardData.getData('text').slice(0, DIGITS)]);
          },
        }),
      ),
    );
  }
  const root = createRoot(target);
  root.render(h(Boxes));
  return { state: () => seen, unmount: () => root.unmount() };
};

/** React, boxes that listen to keys and ignore what is put into them. */
export const reactKeys: MountCodePage = (target) => {
  let seen = '';
  function Boxes() {
    const [digits, setDigits] = useState(empty);
    seen = digits.join('');
    return h(
      'form',
      null,
      digits.map((digit, index) =>
        h('input', {
          key: index,
          value: digit,
          maxLength: 1,
          onChange: () => undefined,
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key === 'Backspace')
              setDigits((all) => all.map((one, at) => (at === index ? '' : one)));
            if (!/^\d$/.test(event.key)) return;
            event.preventDefault();
            setDigits((all) => all.map((one, at) => (at === index ? event.key : one)));
          },
        }),
      ),
    );
  }
  const root = createRoot(target);
  root.render(h(Boxes));
  return { state: () => seen, unmount: () => root.unmount() };
};

/** React, one transparent field over slots that are only painted. */
export const reactSlots: MountCodePage = (target) => {
  let seen = '';
  function Slots() {
    const [code, setCode] = useState('');
    seen = code;
    return h(
      'div',
      { style: { position: 'relative', width: '240px', height: '40px' } },
      Array.from({ length: DIGITS }, (_, index) => h('span', { key: index }, code[index] ?? '·')),
      h('input', {
        autoComplete: 'one-time-code',
        maxLength: DIGITS,
        value: code,
        style: { position: 'absolute', inset: 0, opacity: 0, width: '240px', height: '40px' },
        onChange: (event: { target: HTMLInputElement }) => setCode(event.target.value.replace(/\D/g, '')),
      }),
    );
  }
  const root = createRoot(target);
  root.render(h(Slots));
  return { state: () => seen, unmount: () => root.unmount() };
};
