/**
 * The clipboard for the page that nobody sees: the newer way of reading and writing it works only where a person has
 * the focus.
 */

/** Puts text on the clipboard; an empty one empties it. */
export function putOnClipboard(text: string): void {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  document.execCommand('copy');
}

/** Empties the clipboard if it still holds a code. */
export function clearFromClipboard(code: string): void {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  document.execCommand('paste');
  if (field.value.trim() === code) putOnClipboard('');
  field.remove();
}
