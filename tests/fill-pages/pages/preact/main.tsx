/** @jsxImportSource preact */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { send, tell } from '../../tell.ts';

let rendered = '';

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
        Email address{' '}
        <input
          type="email"
          name="email"
          value={email}
          onInput={({ currentTarget }) => setEmail(currentTarget.value)}
        />
      </label>
      <button type="submit">Create account</button>
    </form>
  );
}

render(<SignUp />, document.querySelector('#app') as Element);
tell(() => ({ email: rendered }));
