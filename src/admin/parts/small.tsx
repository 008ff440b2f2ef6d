/** Small shared components: an avatar, a time, a key cap. */
import { ago, exactTime, hueOf, initials } from '../format.js';
import type { Role } from '../../shared/enums.js';
import { text } from '../language.js';

/** Initials on a hue derived from the person's id. Pictures are not loaded, because they are on other servers. */
export function Avatar({ id, name }: { id: string; name: string }) {
  return (
    <span class={`avatar hue-${hueOf(id)}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** "3 hr. ago", with the exact time on hover. */
export function Time({ at }: { at: string }) {
  return (
    <time dateTime={at} title={exactTime(at)}>
      {ago(at)}
    </time>
  );
}

/** Marks the name of a guest, which is not verified. */
export function GuestMark() {
  return <span class="chip">{text.guest}</span>;
}

/** A person's roles above reader. */
export function RoleMarks({ roles }: { roles: readonly Role[] }) {
  return (
    <>
      {roles.map((role) => (
        <span key={role} class="chip">
          {text.roles[role]}
        </span>
      ))}
    </>
  );
}

/** The shortcut of its button. */
export function Key({ children }: { children: string }) {
  return (
    <kbd class="key" aria-hidden="true">
      {children}
    </kbd>
  );
}
