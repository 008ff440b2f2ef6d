/** The comment that this one replies to: its beginning at once, then all of it. */
import { useEffect, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import type { Api } from '../api.js';
import { text } from '../language.js';
import { PersonName } from './person-name.js';
import { SafeHtml } from './safe-html.js';

/** Before it is loaded, so that stepping through a queue does not load each; milliseconds. */
export const REST = 200;

export function Parent({ api, comment }: { api: Api; comment: QueueItem['comment'] }) {
  const { parentId, parentExcerpt } = comment;
  const [parent, setParent] = useState<QueueItem | null>(null);

  useEffect(() => {
    if (parentId === null) return;
    let here = true;
    const timer = setTimeout(() => {
      // Its beginning stays if it cannot be loaded.
      api.comment(parentId).then(
        (loaded) => here && setParent(loaded),
        () => undefined,
      );
    }, REST);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [api, parentId]);

  return (
    <section class="block">
      <h3>{text.item.inReplyTo}</h3>
      {parent ? (
        <div class="quoted" dir="auto">
          <p class="hint">
            <PersonName id={parent.author.id} name={parent.author.name} />
          </p>
          <SafeHtml html={parent.comment.html} />
        </div>
      ) : (
        <p class="quoted" dir="auto">
          {parentExcerpt}
        </p>
      )}
    </section>
  );
}
