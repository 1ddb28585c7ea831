import { createApp, h, reactive, vModelText, withDirectives } from 'vue';
import { DIGITS, type MountCodePage } from './code-page.ts';

/** Vue, boxes with `v-model`, which move on as they are filled. */
export const vueBoxes: MountCodePage = (target) => {
  const digits = reactive(Array.from({ length: DIGITS }, () => ''));
  const app = createApp({
    render: () =>
      h(
        'form',
        digits.map((digit, index) =>
          withDirectives(
            h('input', {
              type: 'tel',
              maxlength: 1,
              onInput: (event: Event) => {
                const next = (event.target as Element).nextElementSibling as HTMLInputElement | null;
                if ((event.target as HTMLInputElement).value) next?.focus();
              },
              'onUpdate:modelValue': (value: string) => {
                digits[index] = value;
              },
            }),
            [[vModelText, digit]],
          ),
        ),
      ),
  });
  app.mount(target);
  return { state: () => digits.join(''), unmount: () => app.unmount() };
};

/** Vue, one masked field that shows `482-913`. */
export const vueMasked: MountCodePage = (target) => {
  const state = reactive({ code: '' });
  const masked = () => state.code.replace(/^(\d{3})(?=\d)/, '$1-');
  const app = createApp({
    render: () =>
      h('form', [
        h('label', [
          'Verification code',
          h('input', {
            value: masked(),
            placeholder: '___-___',
            maxlength: 7,
            onInput: (event: Event) => {
              const field = event.target as HTMLInputElement;
              state.code = field.value.replace(/\D/g, '').slice(0, DIGITS);
              field.value = masked();
            },
          }),
        ]),
      ]),
  });
  app.mount(target);
  return { state: () => state.code, unmount: () => app.unmount() };
};
