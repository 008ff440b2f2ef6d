/** A dialog with one comment, for views that only know its id. */
import { useEffect, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { text } from '../language.js';
import { Dialog } from './dialog.js';
import { SafeHtml } from './safe-html.js';
import { Time } from './small.js';

export function CommentDialog({ api, id, onClose }: { api: Api; id: string; onClose: () => void }) {
  const [item, setItem] = useState<QueueItem | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    api.comment(id).then(setItem, (error: unknown) => setProblem(text.errors.prefix(explain(error))));
  }, [api, id]);

  return (
    <Dialog heading={item ? text.item.by(item.author.name) : text.list.loading} onClose={onClose}>
      {problem !== null && <p class="complaint">{problem}</p>}
      {item && (
        <div class="form">
          <p>
            <span class={`chip status-${item.comment.status}`}>{text.statuses[item.comment.status]}</span>{' '}
            <span class="hint">
              <Time at={item.comment.createdAt} />,{' '}
              <a href={item.article.url} target="_blank" rel="noopener noreferrer">
                {item.article.title}
              </a>
            </span>
          </p>
          {item.paragraph && (
            <p class="quoted" dir="auto">
              {item.paragraph.quote ?? item.paragraph.original}
            </p>
          )}
          <SafeHtml html={item.comment.html} />
        </div>
      )}
    </Dialog>
  );
}
