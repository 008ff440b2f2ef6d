/** The articles with busy times, each with a button to end them. */
import { useEffect, useState } from 'preact/hooks';
import type { ArticleSurges } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { later, text } from '../language.js';
import { surgeInWords } from './place-actions.js';

const words = later.rulesView.surge;

export function ArticleSurgeList({ api, mayEnd }: { api: Api; mayEnd: boolean }) {
  const [items, setItems] = useState<ArticleSurges['items']>([]);
  const [message, setMessage] = useState('');
  const load = () =>
    api.articleSurges().then(
      (loaded) => setItems(loaded.items),
      (error: unknown) => setMessage(text.errors.prefix(explain(error))),
    );
  useEffect(() => void load(), [api]);

  async function end({ id, title }: ArticleSurges['items'][number]['article']): Promise<void> {
    try {
      await api.endArticleSurge(id);
      setMessage(words.endedFor(title));
      await load();
    } catch (error) {
      setMessage(text.errors.prefix(explain(error)));
    }
  }
  return (
    <>
      <p role="status" class="hint">
        {message}
      </p>
      {items.length > 0 && <List {...{ items, mayEnd }} onEnd={(article) => void end(article)} />}
    </>
  );
}

interface ListProps {
  items: ArticleSurges['items'];
  mayEnd: boolean;
  onEnd: (article: ArticleSurges['items'][number]['article']) => void;
}

function List({ items, mayEnd, onEnd }: ListProps) {
  return (
    <section class="block" aria-labelledby="surges-heading">
      <h2 id="surges-heading">{words.articles}</h2>
      <ul class="words">
        {items.map(({ article, surge }) => (
          <li key={article.id}>
            <a href={article.url} target="_blank" rel="noopener noreferrer">
              {article.title}
            </a>
            <span class="hint">{surgeInWords(surge)}</span>
            {mayEnd && (
              <button
                type="button"
                class="small"
                aria-label={words.endFor(article.title)}
                onClick={() => onEnd(article)}
              >
                {words.end}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
