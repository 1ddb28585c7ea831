/** An address with its name before its domain. */
export function Address({ address, id }: { address: string; id?: string }) {
  const at = address.lastIndexOf('@');
  return (
    <span class="address" id={id} title={address}>
      {address.slice(0, at)}
      <span class="at">{address.slice(at)}</span>
    </span>
  );
}
