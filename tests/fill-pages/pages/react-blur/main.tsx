/** @jsxImportSource react */
import { useReducer } from 'react';
import { createRoot } from 'react-dom/client';
import { send, tell } from '../../tell.ts';

interface Form {
  /** What stands in the field. */
  draft: string;
  /** What the page has taken: a draft becomes it when the field is left and the draft is valid. */
  email: string;
  problem: string;
}
type Action = { type: 'typed'; draft: string } | { type: 'left' };

const EMPTY: Form = { draft: '', email: '', problem: '' };
const VALID = /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i;
let rendered = EMPTY;

function reduce(form: Form, action: Action): Form {
  if (action.type === 'typed') return { ...form, draft: action.draft };
  if (form.draft === '') return { ...EMPTY, problem: 'An address is needed.' };
  if (!VALID.test(form.draft)) return { ...EMPTY, problem: 'This is no address.' };
  return { ...form, email: form.draft, problem: '' };
}

/** Validates when the field is left, and empties it then if it does not like what is in it. */
function SignUp() {
  const [form, dispatch] = useReducer(reduce, EMPTY);
  rendered = form;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send({ email: form.email });
      }}
    >
      <label>
        Email address
        <input
          type="email"
          value={form.draft}
          onChange={({ target }) => dispatch({ type: 'typed', draft: target.value })}
          onBlur={() => dispatch({ type: 'left' })}
        />
      </label>
      {form.problem && <p role="alert">{form.problem}</p>}
      <button type="submit">Create account</button>
    </form>
  );
}

createRoot(document.querySelector('#app') as Element).render(<SignUp />);
tell(() => ({ email: rendered.email }));
