/** Pages on which content scripts tell apart: what each holds is in its name. */
const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${body}</body></html>`;

const PARAGRAPH = `<p>${'The harbour lay still, and the boats with their nets hung out to dry rocked a little. '.repeat(6)}</p>`;
const FIELDS = `<p><label>Name <input name="name"></label>
  <p><label>Email address <input type="email" name="email" data-expect="positive signup"></label>
  <p><label>Password <input type="password" autocomplete="new-password"></label>
  <p><label><input type="checkbox"> I agree to the terms</label>
  <p><button>Sign up</button>`;
const SIGN_UP = `<h1>Create your account</h1><form>${FIELDS}</form>`;

const MANY_INPUTS = Array.from({ length: 10_000 }, (_, n) => `<input name="field-${n}" type="text">`).join(
  '\n',
);

/** Adds and removes 20,000 nodes in 3 s, fields among them, as chats and feeds do. */
const CHURN = `<div id="feed"></div><script>
  isBusy = true;
  const feed = document.getElementById('feed');
  let turn = 0;
  const timer = setInterval(() => {
    for (let n = 0; n < 100; n += 1) {
      const row = document.createElement('div');
      row.innerHTML = '<label>Email <input type="email" name="email"></label>';
      feed.append(row);
    }
    while (feed.childElementCount > 300) feed.firstElementChild.remove();
    if ((turn += 1) === 67) { clearInterval(timer); isBusy = false; }
  }, 45);
</script>`;

const FRAMES = `<h1>Thirty frames</h1>${Array.from({ length: 30 }, () => '<iframe src="/1"></iframe>').join('')}`;

/** The order matters: the frames hold the second page. */
export const COSTLY_PAGES = {
  article: page(`<article><h1>At the harbour</h1>${PARAGRAPH.repeat(40)}</article>`),
  'sign-up form': page(SIGN_UP),
  '10,000 inputs': page(`<h1>Create your account</h1><form>${MANY_INPUTS}${FIELDS}</form>`),
  '20,000 nodes in 3 s': page(CHURN),
  '30 frames': page(FRAMES),
};
