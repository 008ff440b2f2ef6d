/**
 * The rating as schema.org data in the page's head, for search engines, where the element has the attribute `schema`
 * (https://schema.org/AggregateRating). A block of data is not executed: policies against scripts let it in.
 */
import type { Article } from '../../shared/contract.js';
import { fillData } from '../core/safe-html.js';
import { BEST } from './stars.js';

export interface Schema {
  /** Describes the article's rating; nothing while there is none. */
  show: (article: Article | null) => void;
  remove: () => void;
}

/** What `host` adds to the page's head: a `schema` without value is about an Article. */
export function createSchema(host: HTMLElement): Schema {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  let described = '';

  return {
    show(article) {
      const type = host.getAttribute('schema');
      if (type === null || !article || article.rating.average === null) return script.remove();
      const data = {
        '@context': 'https://schema.org',
        '@type': type || 'Article',
        name: article.title,
        url: article.url,
        aggregateRating: {
          '@type': 'AggregateRating',
          ratingValue: article.rating.average,
          ratingCount: article.rating.count,
          worstRating: 1,
          bestRating: BEST,
        },
      };
      const json = JSON.stringify(data);
      if (json !== described) fillData(script, (described = json));
      if (!script.isConnected) document.head.append(script);
    },
    remove: () => script.remove(),
  };
}
