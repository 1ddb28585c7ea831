/** A field for a code as one way of building pages makes it, with the page's own word for what it holds. */
export interface CodePage {
  /** What the page's own state says, not what the fields show. */
  state(): string;
  unmount(): void;
}

export type MountCodePage = (target: HTMLElement) => CodePage | Promise<CodePage>;

export const DIGITS = 6;
