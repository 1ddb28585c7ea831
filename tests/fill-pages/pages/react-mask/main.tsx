/** @jsxImportSource react */
import { useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { send, tell } from '../../tell.ts';

let rendered = '';

/** What the mask lets through: an address in lower case, without spaces, with one at sign. */
function mask(text: string): string {
  const [local = '', ...rest] = text
    .toLowerCase()
    .replace(/[^a-z0-9@._+-]/g, '')
    .split('@');
  return rest.length > 0 ? `${local}@${rest.join('')}` : local;
}

/** Shows the masked value and puts the caret back where it was, as mask libraries do. */
function MaskedInput({ value, onMasked }: { value: string; onMasked: (value: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (caret !== null && document.activeElement === field.current)
      field.current?.setSelectionRange(caret, caret);
  }, [caret]);
  return (
    <input
      ref={field}
      type="text"
      name="email"
      value={value}
      onKeyDown={(event) => {
        if (event.key === ' ') event.preventDefault();
      }}
      onChange={({ target }) => {
        setCaret(mask(target.value.slice(0, target.selectionStart ?? 0)).length);
        onMasked(mask(target.value));
      }}
    />
  );
}

function SignUp() {
  const [email, setEmail] = useState('');
  rendered = email;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send({ email });
      }}
    >
      <label>
        Email address <MaskedInput value={email} onMasked={setEmail} />
      </label>
      <button type="submit">Create account</button>
    </form>
  );
}

createRoot(document.querySelector('#app') as Element).render(<SignUp />);
tell(() => ({ email: rendered }));
