/** `<interline-comments>`: the list under the article, and the badges in it. */
import type { CommentList, PageBundle } from '../shared/contract.js';
import { readContent } from './article/content.js';
import { createReader, type Reader } from './article/reader.js';
import { el } from './core/build.js';
import { articleRef, fragmentOf, listPath, pagePath, siteBase, sortOf, unsentKey } from './core/identity.js';
import { failed, chunks, loadOrRetry, ignoreFailure } from './core/lazy.js';
import { loadWords } from './core/locale.js';
import { createSession, tellHost, type Session } from './core/session.js';
import { shadow } from './core/sheets.js';
import { kept } from './core/storage.js';
import { createTheme } from './core/theme.js';
import { createTransport } from './core/transport.js';
import type { List } from './list/list.js';
import base from './style/base.css';

/** Start loading this far before it is scrolled to. */
const AHEAD = '800px';

type GetToken = () => string | null | Promise<string | null>;

export class InterlineComments extends HTMLElement {
  static observedAttributes = ['api', 'site', 'url', 'key', 'content', 'token', 'lang', 'sort'];

  #token: string | null = null;
  #getToken: GetToken | null = null;
  #contentRoot: Element | ShadowRoot | null = null;
  #asked: Promise<string | null> | null = null;
  #end: AbortController | null = null;
  #queued = false;
  #session: Session | null = null;
  #list: (() => Promise<List>) | null = null;
  #reader: Reader | null = null;

  get token(): string | null {
    return this.#token ?? this.getAttribute('token');
  }

  set token(token: string | null) {
    this.#token = token;
    this.#asked = null;
    void this.#session?.loadOverlay().catch(() => undefined);
  }

  /** Asked for a token at the start and whenever the last one is no longer taken. */
  get getToken(): GetToken | null {
    return this.#getToken;
  }

  set getToken(getToken: GetToken | null) {
    this.#getToken = getToken;
    this.token = this.#token;
  }

  /** The element that is the article's text, or the shadow root it is looked for in; null: the page. */
  get contentRoot(): Element | ShadowRoot | null {
    return this.#contentRoot;
  }

  set contentRoot(root: Element | ShadowRoot | null) {
    this.#contentRoot = root;
    if (this.#end) this.#restart();
  }

  connectedCallback(): void {
    for (const name of ['token', 'getToken', 'contentRoot'] as const) this.#adopt(name);
    this.#restart();
  }

  disconnectedCallback(): void {
    this.destroy();
  }

  attributeChangedCallback(name: string): void {
    if (name === 'token') this.token = null;
    else if (this.#end) this.#restart();
  }

  /** Reads counts, badges and the list again. */
  async refresh(): Promise<void> {
    if (!this.#session) return this.#restart();
    await this.#session.refresh();
    await this.#session.loadOverlay();
    await (await this.#list?.())?.reload();
  }

  /** Opens the thread beside its paragraph, or in the list when the page does not show the passage. */
  async openThread(id: string): Promise<boolean> {
    const paragraph = this.#session?.page.paragraphs.find(({ marks }) =>
      marks.some((mark) => mark.id === id),
    );
    const block = paragraph && this.#reader?.content.places.get(paragraph.id);
    if (block === undefined) return false;
    this.#reader?.content.elements[block]?.scrollIntoView({ block: 'center' });
    await this.#session?.ways.panel({ block, threadId: id });
    return true;
  }

  /** Scrolls to a comment of this article, loading it if need be. */
  async scrollToComment(id: string): Promise<boolean> {
    const found = (await (await this.#list?.())?.reveal(id)) ?? false;
    if (!found) this.#session?.say(this.#session.words.t('comment_missing'));
    return found;
  }

  /** Takes off the page what was put there. */
  destroy(): void {
    this.#end?.abort();
    this.#end = null;
    this.#session = this.#list = this.#reader = null;
    this.shadowRoot?.replaceChildren(...this.shadowRoot.querySelectorAll('slot'));
  }

  /** A property set before the element was defined hides the accessor; put it where it belongs. */
  #adopt(name: 'token' | 'getToken' | 'contentRoot'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    Reflect.deleteProperty(this, name);
    Object.assign(this, { [name]: value });
  }

  async #askToken(renew: boolean): Promise<string | null> {
    if (!renew && !this.#asked && this.token) return this.token;
    if (!this.#getToken) return null;
    if (renew) this.#asked = null;
    this.#asked ??= Promise.resolve()
      .then(this.#getToken)
      .catch(() => null);
    return (await this.#asked) || null;
  }

  /** Attributes often change together; start once they have. */
  #restart(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.destroy();
      if (this.isConnected) void this.#start();
    });
  }

  /** Whatever goes wrong stays here: the page hears of it, the reader reads a line, the article is simply the article. */
  async #start(): Promise<void> {
    const end = new AbortController();
    this.#end = end;
    try {
      if (this.getAttribute('loading') === 'lazy' && !location.hash.startsWith(fragmentOf(''))) {
        const finder = await chunks.finding();
        const { elements } = readContent(finder, this.#contentRoot ?? document, this.getAttribute('content'));
        await near([this, ...elements], end.signal);
      }
      await this.#assemble(end);
    } catch (error) {
      if (end.signal.aborted) return;
      tellHost(this, 'error', { error });
      end.abort();
      const words = await loadWords(this.getAttribute('lang')).catch(ignoreFailure);
      const place = this.shadowRoot?.querySelector('.root');
      if (!words || !place || this.#end !== end) return;
      place.replaceChildren();
      failed(words, place, 'load_failed', () => this.#restart());
    }
  }

  async #assemble(end: AbortController): Promise<void> {
    const theme = createTheme(this);
    end.signal.addEventListener('abort', theme.stop);
    const served =
      !!this.querySelector(':scope>:not(noscript)') && this.shadowRoot?.querySelector('slot') !== null;
    const root = shadow(this, theme.sheet, base);
    const place = el('div', { class: 'root', part: 'root', hidden: served });
    const status = el('div', { class: 'unseen', role: 'status' });
    root.replaceChildren(place, status);
    if (served) {
      // What the page's server put inside stays, in the page's own style, until the list can take its place.
      root.append(el('slot'));
      root.adoptedStyleSheets = root.adoptedStyleSheets.slice(1);
    }
    const transport = createTransport(siteBase(this), (renew) => this.#askToken(renew));
    const ref = articleRef(this);
    const [page, words, finder] = await Promise.all([
      transport.read<PageBundle>(pagePath(ref)),
      loadWords(this.getAttribute('lang')).then((loaded) => {
        place.lang = loaded.locale;
        place.dir = loaded.direction;
        return loaded;
      }),
      chunks.finding(),
    ]);
    if (end.signal.aborted) return;

    const session = createSession({
      ...{ host: this, transport, words, theme, ref, page, end: end.signal },
      say: (text) => void (status.textContent = text),
      ways: {
        panel: async (target) => {
          const near = reader.margin?.badges[target.block]?.place ?? place;
          await (await loadOrRetry(words, near, chunks.threads)).openPanel(session, reader, target);
        },
        list: (paragraphs) => void showInline(paragraphs),
        passage: (id, quote) =>
          void chunks
            .phrases()
            .then(({ showPassage }) => showPassage(session, reader, id, quote), ignoreFailure),
        knows: (id) => reader.content.places.has(id),
      },
    });
    const reader = createReader(session, this.#contentRoot ?? document, finder);
    await reader.draw();
    if (end.signal.aborted) return;
    let made: Promise<List> | undefined;
    const list = (): Promise<List> =>
      (made ??= loadOrRetry(words, place, chunks.reading).then(async ({ createList, hydrate }) => {
        const created = createList(session, root);
        place.replaceChildren(created.node);
        if (place.hidden) await hydrate(session, root, place, created);
        return created;
      }));

    async function showInline(paragraphs: string[] | null): Promise<void> {
      const { show, node, title } = await list();
      await show({ inline: true, paragraphs });
      node.scrollIntoView({ block: 'start' });
      title.focus({ preventScroll: true });
    }

    if (page.article?.state === 'hidden') this.hidden = true;
    this.#session = session;
    this.#list = list;
    this.#reader = reader;

    session.overlayChanged.listen(() => {
      if (kept(unsentKey(transport.base)))
        void chunks
          .write()
          .then(({ resume }) => resume(session, async () => (await list()).slot), ignoreFailure);
    });
    void session.loadOverlay().catch((error: unknown) => session.tell('error', { error }));
    void near([this], end.signal).then(async () => {
      const { article } = session.page;
      const path = article && listPath(article.id, { inline: false, sort: sortOf(this) });
      // Asked for while the list itself is loaded.
      const first = path ? transport.read<CommentList>(path, true) : undefined;
      first?.catch(ignoreFailure);
      await (await list()).start(first);
    });
    const follow = async (): Promise<void> => (await chunks.live()).followArticle(session);
    void follow().catch(ignoreFailure);
    session.posted.listen(({ article, comment, thread }) => {
      if (thread.paragraphId) session.visit.look(thread.paragraphId, comment.createdAt);
      const isFirst = session.page.article === null;
      session.page = { ...session.page, article };
      session.quietly(session.refresh());
      if (isFirst) void follow().catch(ignoreFailure);
    });
    session.tell('ready', { counts: page.article?.counts ?? null });
    this.#followLocation(end.signal);
  }

  /** Permalinks open, scroll to and mark their comment. */
  #followLocation(signal: AbortSignal): void {
    const prefix = fragmentOf('');
    const go = (): void => {
      if (location.hash.startsWith(prefix)) void this.scrollToComment(location.hash.slice(prefix.length));
    };
    window.addEventListener('hashchange', go, { signal });
    go();
  }
}

/** When one of the elements is shown, or about to be. */
function near(elements: Element[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: AHEAD },
    );
    for (const element of elements) observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
  });
}
