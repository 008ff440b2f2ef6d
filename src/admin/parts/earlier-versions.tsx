/** The texts a comment had before, newest first, each with what the next one left out marked. */
import { useEffect, useState } from 'preact/hooks';
import type { CommentVersions } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { later, text } from '../language.js';
import { wordDiff } from '../word-diff.js';
import { Time } from './small.js';

type Version = CommentVersions['items'][number];

export function EarlierVersions({ api, id }: { api: Api; id: string }) {
  const [items, setItems] = useState<Version[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const load = (cursor: string | null) =>
    api.commentVersions(id, cursor).then(
      (page) => {
        setItems((known) => (cursor === null ? page.items : [...known, ...page.items]));
        setNext(page.next);
      },
      (error: unknown) => setProblem(text.errors.prefix(explain(error))),
    );
  useEffect(() => void load(null), [api, id]);

  return (
    <>
      {problem !== null && <p class="complaint">{problem}</p>}
      <ol class="text-versions">
        {items.map((version, at) => (
          <li key={version.version}>
            <p class="hint">
              {nameOf(version)}, <Time at={version.writtenAt} />
            </p>
            <p class="quoted" dir="auto">
              <Differences text={version.body} since={items[at - 1]?.body ?? version.body} />
            </p>
          </li>
        ))}
      </ol>
      {next !== null && (
        <button type="button" class="small" onClick={() => void load(next)}>
          {text.list.more}
        </button>
      )}
    </>
  );
}

function nameOf({ version, redacted }: Version): string {
  const { first, edited, redacted: byModerator } = later.versionNames;
  if (redacted) return byModerator;
  return version === 1 ? first : edited;
}

/** The text, with the words marked that the next version does not have. */
function Differences({ text: body, since }: { text: string; since: string }) {
  return (
    <>
      {wordDiff(body, since).map((part, at) => {
        if (part.kind === 'added') return null;
        if (part.kind === 'same') return part.text;
        return (
          <del key={at}>
            <span class="visually-hidden">{text.item.removedMark} </span>
            {part.text}
            <span class="visually-hidden"> {text.item.endMark}</span>
          </del>
        );
      })}
    </>
  );
}
