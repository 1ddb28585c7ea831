import { displayText } from '../core/display-text.ts';

/** Time that a browser may take to begin a download, in ms. */
const PATIENCE = 60_000;

/** A file name without ways into other folders, hidden characters or a leading dot. */
export function safeFileName(name: string): string {
  const plain = displayText(name, 120)
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/^\.+/, '');
  return plain || 'file';
}

/**
 * Saves bytes as a file. They are never given a type that a browser would show within our own origin.
 *
 * @param bytes base64 or plain text
 */
export function saveFile(name: string, bytes: { base64: string } | { text: string }): void {
  const part =
    'text' in bytes ? bytes.text : Uint8Array.from(atob(bytes.base64), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([part], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}
