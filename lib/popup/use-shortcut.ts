import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';

const COMMAND = 'create-and-fill';

/** The keys of the create-and-fill command as the browser has them now; `''` when none are set. */
export function useShortcut(): string | null {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    const ask = async () => {
      const commands = await browser.commands.getAll();
      setShortcut(commands.find((command) => command.name === COMMAND)?.shortcut ?? '');
    };
    const askAgain = () => void ask().catch(() => setShortcut(''));
    askAgain();
    // Keys are changed on a page of the browser; coming back from there shows them.
    window.addEventListener('focus', askAgain);
    return () => window.removeEventListener('focus', askAgain);
  }, []);
  return shortcut;
}
