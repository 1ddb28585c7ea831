import { createApp, h, reactive, vModelText, withDirectives } from 'vue';
import type { MountForm } from './mounted-form.ts';

/** Vue 3 with `v-model.lazy`, which hears `change` only, for the address and plain `v-model` for its twin. */
export const mountVue: MountForm = (target) => {
  const state = reactive({ email: '', again: '' });
  const app = createApp({
    render: () =>
      h('form', [
        withDirectives(
          h('input', {
            type: 'email',
            name: 'email',
            'onUpdate:modelValue': (value: string) => {
              state.email = value;
            },
          }),
          [[vModelText, state.email, '', { lazy: true }]],
        ),
        withDirectives(
          h('input', {
            type: 'email',
            name: 'email_confirm',
            'onUpdate:modelValue': (value: string) => {
              state.again = value;
            },
          }),
          [[vModelText, state.again]],
        ),
        h('button', 'Sign up'),
      ]),
  });
  app.mount(target);
  return { state: () => ({ ...state }), unmount: () => app.unmount() };
};
