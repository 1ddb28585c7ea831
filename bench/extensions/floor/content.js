// As little as a content script can be that hears a person turn to a field.
(() => {
  const isEmail = (field) => field instanceof HTMLInputElement && /email|text/.test(field.type);
  addEventListener(
    'focusin',
    (event) => {
      if (event.isTrusted && isEmail(event.target)) chrome.runtime.sendMessage({ focused: true });
    },
    { capture: true, passive: true },
  );
})();
