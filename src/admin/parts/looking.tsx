/** Tells which colleagues look at a comment. It claims nothing: everyone can decide. */
import { hueOf, initials } from '../format.js';
import { useColleagues } from '../state/use-live.js';
import { text } from '../language.js';

/** Maximum number of initials in a row, and of names in a sentence. */
const SHOWN = 2;

/** "Marta, Mo, and 2 others are looking at this." */
function lookingText(names: readonly string[]): string {
  const others = names.length - SHOWN;
  return text.list.lookingAt(others > 0 ? [...names.slice(0, SHOWN), text.list.others(others)] : names);
}

/** In the list. */
export function LookingMark({ commentId }: { commentId: string }) {
  const colleagues = useColleagues(commentId);
  if (colleagues.length === 0) return null;
  const words = lookingText(colleagues.map(({ name }) => name));
  return (
    <span class="row-looking" title={words}>
      {colleagues.slice(0, SHOWN).map(({ personId, name }) => (
        <span key={personId} class={`avatar avatar-small hue-${hueOf(personId)}`} aria-hidden="true">
          {initials(name)}
        </span>
      ))}
      <span class="visually-hidden">{words}</span>
    </span>
  );
}

/** Above the comment, where it moves nothing when it comes and goes. */
export function LookingLine({ commentId }: { commentId: string }) {
  const names = useColleagues(commentId).map(({ name }) => name);
  return (
    <p class="looking" role="status">
      {names.length > 0 && lookingText(names)}
    </p>
  );
}
