/** What a fill page holds by its own word: its framework's state, not what its fields show. */
export interface PageState {
  /** The whole address, also where two fields ask for its parts. */
  email: string;
  /** The address repeated, on pages that ask for it twice. */
  again?: string;
}

declare global {
  interface Window {
    /** The one thing every fill page has, at its top frame. */
    fillPage?: { state(): PageState };
  }
}

/** Lets whoever asks hear what the page holds. */
export function tell(state: () => PageState): void {
  window.fillPage = { state };
}

/** Sends what the page holds, as a page does that is one program. */
export async function send(state: PageState): Promise<void> {
  await fetch('/submitted', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(state),
  });
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = 'Thank you';
}
