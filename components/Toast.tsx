import { Icon } from './Icon.tsx';

/** A short message that also screen readers hear. Always mounted, because a live region must be there before. */
export function Toast({ message }: { message: string | null }) {
  return (
    <div class="toast" role="status" aria-live="polite">
      {message && (
        <span>
          <Icon name="done" />
          {message}
        </span>
      )}
    </div>
  );
}
