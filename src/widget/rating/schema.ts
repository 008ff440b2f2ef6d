/**
 * The rating as schema.org data in the page's head, for search engines, where the element has the attribute `schema`
 * (https://schema.org/AggregateRating). A block of data is not executed: policies against scripts let it in.
 */
import type { Article } from '../../shared/contract.js';
import { ignoreFailure } from '../core/parts.js';
import { parts } from './parts.js';
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

  function remove(): void {
    described = '';
    script.remove();
  }

  return {
    remove,
    show(article) {
      const type = host.getAttribute('schema');
      if (type === null || !article || article.rating.average === null) return remove();
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
      // The page may have taken it out with what it replaced in its head.
      if (json === described && script.isConnected) return;
      described = json;
      void parts.reading().then(({ fillData }) => {
        if (json !== described) return;
        fillData(script, json);
        document.head.append(script);
      }, ignoreFailure);
    },
  };
}
