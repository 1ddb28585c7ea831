import { type TextKey, text } from '../../lib/text.ts';

/** Every permission of the manifest, and what the browser calls the wide one. */
const PERMISSIONS = [
  'sites',
  'scripting',
  'activeTab',
  'contextMenus',
  'clipboardWrite',
  'clipboardRead',
  'notifications',
  'alarms',
  'storage',
] as const;

/** What each permission is for. */
export function PermissionList() {
  return (
    <dl class="permissions">
      {PERMISSIONS.map((permission) => (
        <div key={permission}>
          <dt>{text(`options_permission_${permission}` as TextKey)}</dt>
          <dd class="hint">{text(`options_permission_${permission}_why` as TextKey)}</dd>
        </div>
      ))}
    </dl>
  );
}
