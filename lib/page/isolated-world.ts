/**
 * What the scripts of one frame share. The isolated world has a `globalThis` of its own, which no page can see or
 * change, and the probe and the page script of a frame run in the same one.
 */
interface IsolatedWorld {
  /** The probe listens in this frame. */
  freshboxProbe?: boolean;
  /** The field the probe last saw a person turn to, until the page script has looked at it. */
  freshboxField?: HTMLInputElement | undefined;
  /** The page script is here: looks at {@link freshboxField}. */
  freshboxLook?: () => void;
}

export const world = globalThis as IsolatedWorld;
