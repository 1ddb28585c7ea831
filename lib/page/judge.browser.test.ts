import { afterEach, expect, test } from 'vitest';
import { judgeField } from './judge.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

function judge(html: string, path = '/') {
  document.body.innerHTML = html;
  const field = document.querySelector<HTMLInputElement>('[name=it]') as HTMLInputElement;
  return judgeField(field, { url: `https://example.org${path}`, title: '' });
}

test.each([
  '<h1>Create your account</h1><form><input name=it type=email><input type=password autocomplete=new-password><button>Sign up</button></form>',
  '<form><label>E-Mail <input name=it></label><input type=password><input type=password><button>Konto erstellen</button></form>',
  '<form><input name=it type=email placeholder="メールアドレス"><button>新規登録</button></form>',
  '<div>Get our weekly newsletter <input name=it type=email><button>Subscribe</button></div>',
])('offers a fresh mailbox on %s', (html) => {
  expect(judge(html).offer).toBe('fresh');
});

test.each([
  '<h1>Log in</h1><form><input name=it type=email><input type=password><a href=/forgot>Forgot password?</a><button>Log in</button></form>',
  '<form><input name=it autocomplete=username><input type=password autocomplete=current-password><button>Anmelden</button></form>',
])('offers only a known mailbox on %s', (html) => {
  expect(judge(html, '/login').offer).toBe('known');
});

test.each([
  '<h1>Forgot your password?</h1><form><input name=it type=email><button>Reset password</button></form>',
  '<form role=search><input name=it placeholder="Search mail"><button>Search</button></form>',
  '<form><h1>Sign up</h1><label>Card number <input name=it></label><button>Sign up</button></form>',
  '<form><h1>Sign up</h1><label>Confirm e-mail <input name=it type=email></label><button>Sign up</button></form>',
  '<form><h1>Sign up</h1><label>Leave this field empty <input name=it type=email></label><button>Sign up</button></form>',
  '<form><h1>Sign up</h1><input name=it type=email style="opacity:0"><button>Sign up</button></form>',
])('offers nothing on %s', (html) => {
  expect(judge(html).offer).toBe('none');
});

test('says why, strongest first', () => {
  const { reasons } = judge(
    '<form><input name=it type=email><input type=password autocomplete=new-password><button>Sign up</button></form>',
  );
  const strengths = reasons.map(({ weight }) => Math.abs(weight));
  expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
  expect(reasons.filter(({ weight }) => weight > 0).map(({ clue }) => clue)).toEqual(
    expect.arrayContaining(['newPassword', 'signup']),
  );
});
