/** A person's name that opens what moderators know of them. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { text } from '../language.js';

/** Opens the drawer of the person with this id. */
export const OpenPerson = createContext<(id: string) => void>(() => undefined);

export function PersonName({ id, name }: { id: string; name: string }) {
  const open = useContext(OpenPerson);
  return (
    <button type="button" class="link" aria-label={text.aboutPerson(name)} onClick={() => open(id)}>
      <bdi>{name}</bdi>
    </button>
  );
}
