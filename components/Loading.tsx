/** Grey lines where content will be; they show only after a moment (see `base.css`). */
export function Loading({ label }: { label: string }) {
  return (
    <div class="loading" role="status" aria-label={label}>
      <i />
      <i />
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
