/** The two kinds of pages of the demo paper, similar to publishers' templates. */
import { demoArticles, demoPaper, type DemoArticle } from './content.js';
import { Markup, html } from '../http/html.js';
import { demoArticleUrl, layout, printedDate, type DemoPageOptions } from './layout.js';

export type { DemoPageOptions } from './layout.js';

/** The front page: all articles with their comment counts, and the most discussed ones. */
export function demoListingPage(options: DemoPageOptions): string {
  const [lead, ...others] = demoArticles;
  return layout(
    {
      title: `${demoPaper.name}: news of a town that does not exist`,
      description: 'The front page of an invented local paper, with Interline under its articles.',
      canonical: options.origin + options.basePath,
      kind: 'front',
      content: html`<h1 class="visually-hidden">Today’s articles</h1>
        <div class="front-grid">
          <div class="teasers">
            ${lead ? teaser(lead, 'teaser teaser-lead', options) : null}
            ${others.map((article) => teaser(article, 'teaser', options))}
          </div>
          ${popular(options)}
        </div>`,
    },
    options,
  );
}

/** An article page with inline comments and the list below. */
export function demoArticlePage(article: DemoArticle, options: DemoPageOptions): string {
  const { basePath, siteKey } = options;
  const date = printedDate(article.publishedHoursAgo, options.now);
  return layout(
    {
      title: `${article.title} · ${demoPaper.name}`,
      description: article.standfirst,
      canonical: demoArticleUrl(article.slug, options),
      kind: 'story',
      content: html`<article class="story-page">
          <header class="story-head">
            <p class="kicker">${article.section}</p>
            <h1>${article.title}</h1>
            <p class="standfirst">${article.standfirst}</p>
          </header>
          <figure class="lead-image">
            <img
              src="${basePath}/assets/${article.image.file}"
              alt="${article.image.alt}"
              width="1200"
              height="640"
            />
            <figcaption>${article.image.caption}</figcaption>
          </figure>
          <div class="story-meta">
            <p class="byline">By <span>${article.byline}</span></p>
            <p><time datetime="${date.iso}">${date.text}</time></p>
            <p>
              <a class="to-comments" href="#comments"
                ><interline-count site="${siteKey}" url="${demoArticleUrl(article.slug, options)}"
                  >Comments</interline-count
                ></a
              >
            </p>
            ${article.earlierHtml ? html`<p class="corrected">Corrected since it was first published, thanks to readers.</p>` : null}
          </div>
          <div class="article-body" itemprop="articleBody">${new Markup(article.html)}</div>
        </article>
        <section class="story-comments" id="comments" aria-label="Comments">
          <interline-comments site="${siteKey}" key="${article.key}"></interline-comments>
        </section>
        ${popular(options)}`,
    },
    options,
  );
}

function teaser(article: DemoArticle, className: string, options: DemoPageOptions): Markup {
  const href = `${options.basePath}/articles/${article.slug}`;
  const date = printedDate(article.publishedHoursAgo, options.now);
  return html`<article class="${className}">
    <a class="teaser-image" href="${href}" tabindex="-1" aria-hidden="true"
      ><img src="${options.basePath}/assets/${article.image.file}" alt="" width="1200" height="640"
    /></a>
    <div class="teaser-text">
      <p class="kicker">${article.section}</p>
      <h2><a href="${href}">${article.title}</a></h2>
      <p class="teaser-standfirst">${article.standfirst}</p>
      <p class="teaser-meta">
        <span>${article.byline}</span> <time datetime="${date.iso}">${date.text}</time>
        <a href="${href}#comments"
          ><interline-count site="${options.siteKey}" url="${demoArticleUrl(article.slug, options)}"
            >Comments</interline-count
          ></a
        >
      </p>
    </div>
  </article> `;
}

function popular(options: DemoPageOptions): Markup {
  return html`<aside class="popular" aria-label="Popular articles">
    <interline-popular site="${options.siteKey}" window="7d" limit="4"></interline-popular>
  </aside>`;
}
