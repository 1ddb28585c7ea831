import { tell } from './tell.ts';

/** For forms that ask for an address in two parts: they hold and send it whole, too. */
export function tellParts(form: HTMLFormElement, local: string, domain: string): void {
  const whole = (data: FormData) => {
    const parts = [data.get(local), data.get(domain)];
    return parts[0] ? parts.join('@') : '';
  };
  form.addEventListener('formdata', ({ formData }) => {
    if (!formData.has('email')) formData.set('email', whole(formData));
  });
  tell(() => ({ email: String(new FormData(form).get('email') ?? '') }));
}
