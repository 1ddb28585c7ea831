import type { Ref } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { type Arm, arm } from './arm.ts';

/**
 * Arms whatever element the returned ref is put on, and disarms it before it leaves the frame.
 *
 * @param onCovered see {@link arm}
 */
export function useArm(onCovered: () => void) {
  const armed = useRef<Arm | null>(null);
  const ref: Ref<HTMLDivElement> = useCallback(
    (element: HTMLDivElement | null) => {
      armed.current?.stop();
      armed.current = element && arm(element, onCovered);
    },
    [onCovered],
  );
  useLayoutEffect(() => () => armed.current?.stop(), []);
  const accepts = (event: MouseEvent) => armed.current?.accepts(event) ?? Promise.resolve(null);
  return { ref, accepts };
}
