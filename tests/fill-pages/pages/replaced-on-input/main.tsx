/** @jsxImportSource react */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { send, tell } from '../../tell.ts';

let rendered = '';

/** A key that changes with the first letter makes React throw the field away and build another. */
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
      <label key={email ? 'begun' : 'empty'}>
        Email address
        <input type="email" name="email" value={email} onChange={({ target }) => setEmail(target.value)} />
      </label>
      <button type="submit">Create account</button>
    </form>
  );
}

createRoot(document.querySelector('#app') as Element).render(<SignUp />);
tell(() => ({ email: rendered }));
