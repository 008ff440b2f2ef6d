/** The site's articles: what waits on each, and where its threads are in the text. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleSummary, ArticleSummaryPage } from '../../shared/contract.js';
import { ARTICLE_SORTS, type ArticleSort } from '../../shared/enums.js';
import { explain, type Api } from '../api.js';
import { articleCalls } from '../article-calls.js';
import { AnchorCounts, ArticleChips, WaitingCounts } from '../parts/article-counts.js';
import { Time } from '../parts/small.js';
import { addressOf, goTo } from '../state/route.js';
import { later, text } from '../language.js';

const { articlesView: words } = later;

interface ArticlesViewProps {
  api: Api;
  search: string;
  sort: ArticleSort;
}

export function ArticlesView({ api, search, sort }: ArticlesViewProps) {
  const calls = useMemo(() => articleCalls(api.call), [api]);
  const [page, setPage] = useState<ArticleSummaryPage | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  /** Counts searches and orders, so that an answer to an earlier one is ignored. */
  const asked = useRef(0);

  async function load(cursor: string | null): Promise<void> {
    const which = asked.current;
    try {
      const fresh = await calls.articles(search, sort, cursor);
      if (which !== asked.current) return;
      setPage((shown) =>
        cursor === null || !shown ? fresh : { ...fresh, items: [...shown.items, ...fresh.items] },
      );
      setProblem(null);
    } catch (error) {
      if (which === asked.current) setProblem(text.errors.prefix(explain(error)));
    }
  }
  // Not mounted again for another order: arrow keys that choose one would lose the field.
  useEffect(() => {
    asked.current += 1;
    setPage(null);
    void load(null);
  }, [calls, search, sort]);

  return (
    <main class="page" id="main" tabIndex={0}>
      <h1>{words.heading}</h1>
      <p class="hint">{words.intro}</p>
      <Filters search={search} sort={sort} />
      {problem !== null && (
        <div class="banner" role="alert">
          {problem}{' '}
          <button type="button" class="small" onClick={() => void load(null)}>
            {text.list.retry}
          </button>
        </div>
      )}
      {page === null && problem === null && <p class="hint">{text.list.loading}</p>}
      {page?.items.length === 0 && page.next === null && (
        <p role="status">{search === '' ? words.empty[sort] : words.notFound}</p>
      )}
      <ul class="articles">
        {page?.items.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </ul>
      {page?.next != null && (
        <button type="button" class="load-more" onClick={() => void load(page.next)}>
          {text.list.more}
        </button>
      )}
    </main>
  );
}

function Filters({ search, sort }: Pick<ArticlesViewProps, 'search' | 'sort'>) {
  const [typed, setTyped] = useState(search);
  useEffect(() => setTyped(search), [search]);
  return (
    <form
      class="fields"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        goTo({ view: 'articles', search: typed.trim(), sort: 'activity' });
      }}
    >
      <div class="field articles-search">
        <label for="articles-search">{words.search}</label>
        <input
          id="articles-search"
          type="search"
          maxLength={2048}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <button type="submit">{words.find}</button>
      {search === '' ? (
        <div class="field">
          <label for="articles-sort">{words.sort}</label>
          <select
            id="articles-sort"
            value={sort}
            onChange={(event) =>
              goTo({ view: 'articles', search: '', sort: event.currentTarget.value as ArticleSort })
            }
          >
            {ARTICLE_SORTS.map((each) => (
              <option key={each} value={each}>
                {words.sorts[each]}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <a href={addressOf({ view: 'articles', search: '', sort: 'activity' })}>{words.clear}</a>
      )}
    </form>
  );
}

function ArticleRow({ article }: { article: ArticleSummary }) {
  return (
    <li>
      <p class="articles-title">
        <a href={addressOf({ view: 'article', id: article.id })}>{article.title}</a>
        <ArticleChips article={article} />
      </p>
      <p class="hint">
        {words.comments(article.counts.comments)} · {words.threads(article.counts.threads)} ·{' '}
        {words.lastActive} <Time at={article.latestAt} />
      </p>
      <WaitingCounts article={article} />
      <AnchorCounts anchors={article.anchors} />
    </li>
  );
}
