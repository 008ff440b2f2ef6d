/**
 * The rating as schema.org data in the page's head, for search engines, if the element has the attribute `schema`
 * (https://schema.org/AggregateRating). Data blocks are not executed, so script policies allow them.
 */
import type { Article } from '../../shared/contract.js';
import { ignoreFailure } from '../core/parts.js';
import { parts } from './parts.js';
import { BEST } from './stars.js';

export interface Schema {
  /** Describes the article's rating; removes the data if there is none. */
  show: (article: Article | null) => void;
  remove: () => void;
}

/** The data that `host` adds to the page's head; a `schema` without value describes an Article. */
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
      // The page may have removed it when it replaced its head.
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
