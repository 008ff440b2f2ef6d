/** One article: its state and actions, what the last publication did to its threads, and the threads by paragraph. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ArticleDiscussion, ArticleSummary } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { articleCalls } from '../article-calls.js';
import { exactTime } from '../format.js';
import { AnchorCounts, ArticleChips, WaitingCounts } from '../parts/article-counts.js';
import { ArticleDialog } from '../parts/lazy-dialogs.js';
import { ArticleBusy } from '../parts/place-actions.js';
import { DiscussedPlace, PlaceThreadList, type PlaceContext } from '../parts/article-places.js';
import { addressOf } from '../state/route.js';
import { later, text } from '../language.js';

const { articlesView: words } = later;

interface ArticleViewProps {
  api: Api;
  id: string;
  can: ReadonlySet<string>;
}

/** The article with the pages of its paragraphs that were loaded. */
function useDiscussion(api: Api, id: string) {
  const calls = useMemo(() => articleCalls(api.call), [api]);
  const [shown, setShown] = useState<ArticleDiscussion | null>(null);
  const [changed, setChanged] = useState(false);
  const [message, setMessage] = useState({ failed: false, text: '' });
  /** Increases with every change, so that lists of threads are loaded again. */
  const [changes, setChanges] = useState(0);
  const fail = (error: unknown) => setMessage({ failed: true, text: text.errors.prefix(explain(error)) });

  async function load(only: boolean, cursor: string | null = null): Promise<void> {
    try {
      const fresh = await calls.discussion(id, only, cursor);
      setShown((before) =>
        cursor === null || !before
          ? fresh
          : { ...fresh, paragraphs: [...before.paragraphs, ...fresh.paragraphs] },
      );
    } catch (error) {
      fail(error);
    }
  }
  useEffect(() => void load(changed), [calls, id, changed]);

  function done(said: string): void {
    setMessage({ failed: false, text: said });
    setChanges((count) => count + 1);
    void load(changed);
  }

  return { calls, shown, changed, setChanged, message, changes, load, done, fail };
}

type Model = ReturnType<typeof useDiscussion>;

export function ArticleView({ api, id, can }: ArticleViewProps) {
  const model = useDiscussion(api, id);
  const { shown, message } = model;
  return (
    <main class="page" id="main" tabIndex={0}>
      <p>
        <a href={addressOf({ view: 'articles', search: '', sort: 'activity' })}>{words.back}</a>
      </p>
      <h1>{shown?.article.title ?? words.heading}</h1>
      <p role="status" class={message.failed ? 'complaint' : 'hint'}>
        {message.text}
      </p>
      {shown === null ? (
        !message.failed && <p class="hint">{text.list.loading}</p>
      ) : (
        <>
          <Head api={api} article={shown.article} can={can} onDone={model.done} />
          <Publication shown={shown} />
          <Places model={model} shown={shown} context={{ ...model, api, can, articleId: id }} />
        </>
      )}
    </main>
  );
}

interface HeadProps extends Pick<ArticleViewProps, 'api' | 'can'> {
  article: ArticleSummary;
  onDone: (said: string) => void;
}

function Head({ api, article, can, onDone }: HeadProps) {
  const [changing, setChanging] = useState(false);
  const { id, url, counts } = article;
  return (
    <section class="block" aria-label={words.actions}>
      <p class="articles-title">
        <ArticleChips article={article} />
      </p>
      <p class="hint">
        {words.comments(counts.comments)} · {words.threads(counts.threads)}
      </p>
      <WaitingCounts article={article} />
      <p class="block-actions">
        <a href={url} target="_blank" rel="noopener noreferrer">
          {words.onSite}
        </a>
        <a
          href={addressOf({
            view: 'queue',
            queue: 'new',
            reading: false,
            filter: { article: id, all: 'true' },
          })}
        >
          {text.queueWords.allOfArticle}
        </a>
        {can.has('article.set_state') && (
          <button type="button" class="small" onClick={() => setChanging(true)}>
            {words.state}
          </button>
        )}
        {can.has('article.surge') && <ArticleBusy api={api} item={{ article }} onDone={onDone} />}
      </p>
      {changing && (
        <ArticleDialog
          api={api}
          item={{ article }}
          onDone={(said) => {
            setChanging(false);
            onDone(said);
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </section>
  );
}

/** What the last publication did to the threads. */
function Publication({ shown: { article, publication } }: { shown: ArticleDiscussion }) {
  const lost = article.anchors.orphaned + article.anchors.ambiguous;
  return (
    <section class="block" aria-labelledby="publication-heading">
      <h2 id="publication-heading">{words.publication}</h2>
      {publication === null ? (
        <p class="hint">{words.neverPublished}</p>
      ) : (
        <p>
          {words.published(publication.revision, exactTime(publication.at))}{' '}
          {lost === 0 ? words.nothingLost : <b>{words.lost(lost)}</b>}
        </p>
      )}
      <AnchorCounts anchors={article.anchors} />
    </section>
  );
}

interface PlacesProps {
  model: Model;
  shown: ArticleDiscussion;
  context: PlaceContext;
}

function Places({ model: { changed, setChanged, load }, shown, context }: PlacesProps) {
  return (
    <section aria-labelledby="paragraphs-heading">
      <h2 id="paragraphs-heading">{words.paragraphs}</h2>
      <div class="field">
        <label for="paragraphs-shown">{words.show}</label>
        <select
          id="paragraphs-shown"
          value={String(changed)}
          onChange={(event) => setChanged(event.currentTarget.value === 'true')}
        >
          <option value="false">{words.showAll}</option>
          <option value="true">{words.showChanged}</option>
        </select>
      </div>
      {shown.paragraphs.length === 0 && <p class="hint">{changed ? words.noChanged : words.noParagraphs}</p>}
      {shown.paragraphs.map((paragraph) => (
        <DiscussedPlace key={paragraph.id} paragraph={paragraph} context={context} />
      ))}
      {shown.next !== null && (
        <button type="button" class="load-more" onClick={() => void load(changed, shown.next)}>
          {text.list.more}
        </button>
      )}
      {!changed && shown.article.anchors.article > 0 && (
        <Whole>
          <PlaceThreadList context={context} paragraph={null} label={words.threadsOfArticle} />
        </Whole>
      )}
    </section>
  );
}

function Whole({ children }: { children: ComponentChildren }) {
  return (
    <section class="block" aria-labelledby="whole-heading">
      <h3 id="whole-heading">{words.threadsOfArticle}</h3>
      {children}
    </section>
  );
}
