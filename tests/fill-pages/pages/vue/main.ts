import { createApp, reactive } from 'vue';
import { send, tell } from '../../tell.ts';

const state = reactive({ email: '', again: '' });

/** `v-model.lazy`, which hears of changes only, beside a plain `v-model`. */
const SignUp = {
  setup: () => ({ state, submit: () => send({ ...state }) }),
  template: `
    <form @submit.prevent="submit">
      <label>Email address <input type="email" name="email" v-model.lazy.trim="state.email"></label>
      <label>Confirm email address <input type="email" name="again" v-model="state.again"></label>
      <button>Create account</button>
    </form>`,
};

createApp(SignUp).mount('#app');
tell(() => ({ ...state }));
