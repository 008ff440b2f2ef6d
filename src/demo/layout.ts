/** Shared layout of the paper's pages: head, persona switcher, masthead and footer. */
import { demoPaper, demoParts } from './content.js';
import { html, type Markup } from '../http/html.js';

export interface DemoPageOptions {
  /** Key of the Interline site. */
  siteKey: string;
  /** Where the router is mounted, without a trailing slash: `/demo`. */
  basePath: string;
  /** Id of the selected person; null for a guest. */
  persona: string | null;
  /** Scheme and host of the pages, without a trailing slash: articles are identified by full addresses. */
  origin: string;
  now?: Date;
}

export interface DemoPage {
  title: string;
  description: string;
  canonical: string;
  /** Class of the body, for styling. */
  kind: 'front' | 'story';
  content: Markup;
}

/** The full address of an article, as the publisher sends it and as listings request counts for it. */
export function demoArticleUrl(slug: string, options: Pick<DemoPageOptions, 'origin' | 'basePath'>): string {
  return `${options.origin}${options.basePath}/articles/${slug}`;
}

/** `hoursAgo` as an ISO date, and as displayed text. */
export function printedDate(hoursAgo: number, now: Date = new Date()): { iso: string; text: string } {
  const date = new Date(now.getTime() - hoursAgo * 3_600_000);
  return {
    iso: date.toISOString(),
    text: new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(date),
  };
}

/** A whole page. It has no inline script or style, so that it works with the strictest content security policy. */
export function layout(page: DemoPage, options: DemoPageOptions): string {
  const { basePath, siteKey } = options;
  return html`<!doctype html>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        <meta name="description" content="${page.description}" />
        <link rel="canonical" href="${page.canonical}" />
        <link rel="icon" href="${basePath}/assets/packet.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${basePath}/assets/demo.css" />
        <link rel="stylesheet" href="${basePath}/assets/strip.css" />
        <script type="module" src="${basePath}/assets/demo.js"></script>
        <script type="module" src="/widget/interline.js"></script>
      </head>
      <body class="${page.kind}" data-site="${siteKey}" data-base="${basePath}">
        <a class="skip" href="#content">Skip to the text</a>
        ${personaStrip(options)}
        <header class="masthead">
          <div class="masthead-inner">
            <p class="masthead-date">${printedDate(0, options.now).text}</p>
            <p class="masthead-name"><a href="${basePath}">${demoPaper.name}</a></p>
            <p class="masthead-motto">${demoPaper.motto}</p>
          </div>
        </header>
        <main id="content">${page.content}</main>
        <footer class="colophon">
          <p>
            <strong>${demoPaper.name}</strong> is made up, and so are its town, its readers and their
            quarrels. The comments are real ones, in the database of this Interline.
          </p>
        </footer>
      </body>
    </html> `.text;
}

function personaStrip({ persona }: DemoPageOptions): Markup {
  const parts = [{ id: 'guest', part: 'Guest' }, ...demoParts.map(({ id, part = '' }) => ({ id, part }))];
  return html`<nav class="strip" aria-label="Demo: choose who is reading">
    <div class="strip-inner">
      <p class="strip-label" id="strip-label">You are reading as</p>
      <ul aria-labelledby="strip-label">
        ${parts.map(
          ({ id, part }) =>
            html`<li>
              <a
                href="?as=${id}"
                data-persona="${id}"
                ${id === (persona ?? 'guest') ? html` aria-current="true"` : null}
                >${part}</a
              >
            </li> `,
        )}
      </ul>
      <p class="strip-end"><a href="/admin" data-console hidden>Moderation console</a></p>
      <p class="strip-hint" data-sign-in-hint role="status"></p>
    </div>
  </nav>`;
}
