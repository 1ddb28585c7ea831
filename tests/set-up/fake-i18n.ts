/** `browser.i18n` over one messages file, as the browsers do it. The fake browser of WXT has none. */
export function fakeI18n(messages: Record<string, { message: string }>) {
  return {
    getUILanguage: () => 'en-GB',
    getMessage: (key: string, substitutions: string[] = []) =>
      (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? ''),
  };
}
