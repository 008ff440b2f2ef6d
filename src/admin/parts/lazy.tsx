/** Components whose code is loaded when they are first shown, after the texts that are not part of the first load. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadLaterText, text } from '../language.js';

/**
 * The component that `load` resolves with. Until then a view is a line of text, or a button to try again; a `part` of one is not
 * shown, and is loaded again when it is next needed.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  kind: 'view' | 'part' = 'view',
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [View, setView] = useState(() => loaded);
    const [attempt, setAttempt] = useState(0);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (View) return;
      setFailed(false);
      loadLaterText()
        .then(load)
        .then(
          (component) => {
            loaded = component;
            setView(() => component);
          },
          () => setFailed(true),
        );
    }, [attempt]);
    if (View) return <View {...props} />;
    if (kind === 'part') return null;
    return (
      <main class="page page-narrow" id="main" tabIndex={0}>
        <p role="status">{failed ? text.errors.offline : text.list.loading}</p>
        {failed && (
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            {text.list.retry}
          </button>
        )}
      </main>
    );
  };
}
