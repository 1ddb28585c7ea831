import { mount, unmount } from 'svelte';
import { compile } from 'svelte/compiler';
import type { MountForm } from './mounted-form.ts';

const SOURCE = `
<script>
  let { report } = $props();
  let email = $state('');
  $effect(() => report(email));
</script>
<form><label>E-mail <input type="email" bind:value={email} /></label><button>Sign up</button></form>`;

/** Svelte 5 with runes. Compiled here: its imports are handed over, as no bundler has seen the result. */
export const mountSvelte: MountForm = async (target) => {
  const runtime: unknown = await import('svelte/internal/client' as string);
  const { js } = compile(SOURCE, { generate: 'client', dev: false, name: 'SignUp' });
  const body = js.code.replace(/^import .*$/gm, '').replace('export default', 'return');
  let seen = '';
  const SignUp = new Function('$', body)(runtime);
  const report = (email: string) => {
    seen = email;
  };
  const form = mount(SignUp, { target, props: { report } });
  return { state: () => ({ email: seen }), unmount: () => void unmount(form) };
};
