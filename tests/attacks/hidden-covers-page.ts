const FULL = `position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;padding:0;
  background:#fff;pointer-events:none`;
const DOT = `position:fixed;inset:0 auto auto 0;width:1px;height:1px;margin:0;border:0;padding:0;overflow:visible;
  pointer-events:none`;
const NOTICE = `position:fixed;inset:auto 10px 10px auto;width:160px;height:60px;margin:0`;

/** Scripts that run before anything, with the tools below at hand: `attack` goes over the offer when it stands. */
export const COVERS: Record<string, string> = {
  popover: `attack = () => pop(FULL, closed())`,
  hole: `attack = () => pop(FULL + ';clip-path:polygon(evenodd,0 0,100% 0,100% 100%,0 100%,0 0,210px 150px,250px 150px,250px 190px,210px 190px,210px 150px)', closed())`,
  translucent: `attack = () => pop(FULL + ';opacity:.85', closed())`,
  'box-shadow': `attack = () => pop(DOT + ';box-shadow:0 0 0 2000px #fff', closed())`,
  outline: `attack = () => pop(DOT + ';outline:2000px solid #fff', closed())`,
  'drop-shadow': `attack = () =>
    pop(FULL + ';inset:0 auto auto -2000px;width:1000px;filter:drop-shadow(2000px 0 0 #fff);overflow:visible', closed())`,
  backdrop: `attack = () => {
    const root = closed();
    root.innerHTML = '<style>div::backdrop{background:#fff;pointer-events:none}</style>';
    pop(DOT, root);
  }`,
  'view-transition': `attack = () => {
    const style = document.createElement('style');
    style.textContent = '::view-transition{pointer-events:none;background:#fff}' +
      '::view-transition-group(*),::view-transition-old(*),::view-transition-new(*){animation:none!important;opacity:0!important}';
    document.head.append(style);
    document.startViewTransition(() => new Promise(() => {}));
  }`,
  // There before the offer, they are above it once they are opened anew.
  'opened-anew': `const layer = pop(DOT + ';box-shadow:0 0 0 2000px #fff;visibility:hidden', closed());
    attack = () => again(layer)`,
  picture: `const layer = pop(DOT + ';box-shadow:0 0 0 2000px #fff;visibility:hidden', closed(), 'img');
    attack = () => again(layer)`,
  inert: `const layer = pop(FULL + ';visibility:hidden', closed());
    layer.inert = true;
    attack = () => again(layer)`,
  transformed: `const layer = pop(DOT + ';box-shadow:0 0 0 2000px #fff;visibility:hidden;overflow:hidden;transform:scale(.99)', closed());
    attack = () => again(layer)`,
  'never-changing': `const layer = pop(FULL + ';visibility:hidden;transition:pointer-events 1e9s allow-discrete', closed());
    attack = () => again(layer)`,
  'in-open-document': `const layer = pop(FULL + ';visibility:hidden', document.body);
    attack = () => again(layer)`,
  deep: `let root = closed();
    for (let depth = 0; depth < 5; depth += 1) {
      const host = document.createElement('div');
      root.append(host);
      root = host.attachShadow({ mode: 'closed' });
    }
    attack = () => pop(FULL, root)`,
};

/** The same with what honest pages, and other extensions, have in the top layer. */
export const HARMLESS: Record<string, string> = {
  nothing: ``,
  notice: `pop(NOTICE, closed())`,
  'notice-of-a-component': `pop(NOTICE + ';transform:translateX(-20px);overflow:hidden;transition:all .3s', closed())`,
  'later-notice': `laterOn = () => pop(NOTICE, closed())`,
  unseen: `pop(NOTICE + ';display:none', closed())`,
};

/** A sign-up page that lays over an offer what a name above says. */
export function hiddenCoversPage(name: string): string | null {
  const script = COVERS[name] ?? HARMLESS[name];
  if (script === undefined) return null;
  return `<!doctype html><html lang="en"><title>Sign up</title><body style="margin:0;padding:60px">
    <h1>Create your account</h1><form onsubmit="return false">
    <p><label>Name <input name="name"></label>
    <p><label>Email address <input type="email" name="email" style="width:300px;height:30px"></label>
    <p><label>Password <input type="password" autocomplete="new-password"></label>
    <p><button>Sign up</button></form><script>
    var attack, laterOn;
    const FULL = \`${FULL}\`, DOT = \`${DOT}\`, NOTICE = \`${NOTICE}\`;
    const closed = () => document.body.appendChild(document.createElement('section')).attachShadow({ mode: 'closed' });
    const pop = (style, root, name = 'div') => {
      const layer = document.createElement(name);
      layer.style.cssText = style;
      root.append(layer);
      layer.popover = 'manual';
      layer.showPopover();
      return layer;
    };
    const again = (layer) => {
      layer.style.visibility = 'visible';
      layer.hidePopover();
      layer.showPopover();
    };
    ${script}
    </script>`;
}
