/** The elements in React's JSX (19 and later): `import type {} from 'interline-widget/react'`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  InterlineComments,
  InterlineCount,
  InterlineEvents,
  InterlinePopular,
  InterlineRating,
} from './index.js';

/** React 19 listens to any event of a custom element with `on` and its name. */
type Listeners = { [Name in keyof InterlineEvents as `on${Name}`]?: (event: InterlineEvents[Name]) => void };

type Props<Element, More> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & {
  site: string;
  api?: string;
} & More;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own way to name elements.
  namespace JSX {
    interface IntrinsicElements {
      'interline-comments': Props<
        InterlineComments,
        Listeners & {
          url?: string;
          content?: string;
          token?: string | null;
          getToken?: InterlineComments['getToken'];
          contentRoot?: InterlineComments['contentRoot'];
          theme?: 'auto' | 'light' | 'dark';
          loading?: 'lazy';
          badge?: 'preview';
          jump?: 'off';
          sort?: 'newest' | 'oldest' | 'top' | 'most_reacted' | 'hottest';
        }
      >;
      'interline-count': Props<InterlineCount, { url?: string; 'number-only'?: boolean }>;
      'interline-rating': Omit<Props<InterlineRating, Listeners>, 'site'> & {
        for?: string;
        schema?: string | boolean;
        theme?: 'auto' | 'light' | 'dark';
      };
      'interline-popular': Props<
        InterlinePopular,
        { window?: '24h' | '7d' | '30d'; limit?: number; heading?: string }
      >;
    }
  }
}
