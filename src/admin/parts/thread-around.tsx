/** The public thread around a comment, fetched when the comment has been on screen for a moment. */
import { useEffect, useState } from 'preact/hooks';
import type { Comment, CommentList, QueueItem } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { text } from '../language.js';
import { REST } from './parent.js';
import { PersonName } from './person-name.js';
import { GuestMark, Time } from './small.js';

export function ThreadAround({ api, item }: { api: Api; item: QueueItem }) {
  const [list, setList] = useState<CommentList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => {
      api.thread(item.article.id, item.thread.id).then(
        (loaded) => here && setList(loaded),
        (error: unknown) => here && setProblem(text.errors.prefix(explain(error))),
      );
    }, REST);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [api, item.article.id, item.thread.id]);

  const comments = list?.items.flatMap(({ replies, ...top }) => [top, ...replies]) ?? [];
  return (
    <details class="source around" open>
      <summary>{text.item.around}</summary>
      {problem !== null && <p class="complaint">{problem}</p>}
      {list !== null && comments.length === 0 && <p class="hint">{text.item.aroundEmpty}</p>}
      <ul>
        {comments.map((comment) => (
          <Line key={comment.id} comment={comment} isThis={comment.id === item.comment.id} />
        ))}
      </ul>
    </details>
  );
}

function Line({ comment, isThis }: { comment: Comment; isThis: boolean }) {
  return (
    <li class={comment.rootId === null ? 'around-top' : 'around-reply'}>
      <p>
        <b>
          {comment.author ? (
            <PersonName id={comment.author.id} name={comment.author.name} />
          ) : (
            text.statuses.deleted
          )}
        </b>{' '}
        {comment.author?.guest && <GuestMark />}{' '}
        <span class="hint">
          <Time at={comment.createdAt} />
          {isThis && `, ${text.item.thisOne}`}
        </span>
      </p>
      <p dir="auto">{comment.excerpt}</p>
    </li>
  );
}
