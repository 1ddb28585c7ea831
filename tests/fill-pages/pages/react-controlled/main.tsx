/** @jsxImportSource react */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type PageState, send, tell } from '../../tell.ts';

/** Controlled fields, both kept in one state that is told from what was rendered last. */
let rendered: PageState = { email: '', again: '' };

function SignUp() {
  const [state, setState] = useState(rendered);
  rendered = state;
  const change = (event: { target: HTMLInputElement }) =>
    setState({ ...state, [event.target.name]: event.target.value });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(state);
      }}
    >
      <label>
        Email address <input type="email" name="email" value={state.email} onChange={change} />
      </label>
      <label>
        Repeat email address <input type="email" name="again" value={state.again} onChange={change} />
      </label>
      <button type="submit">Create account</button>
    </form>
  );
}

createRoot(document.querySelector('#app') as Element).render(<SignUp />);
tell(() => rendered);
