import { tell } from './tell.ts';

/** For pages whose state is what the browser would send of their form. */
export function tellForm(form: HTMLFormElement): void {
  const read = (name: string) => new FormData(form).get(name);
  tell(() => ({
    email: String(read('email') ?? ''),
    ...(read('again') !== null && { again: String(read('again')) }),
  }));
}
