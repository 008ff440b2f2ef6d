/** `<interline-comments>`: the list under the article, and the badges in it. */
import type { PageBundle } from '../../shared/contract.js';
import { readContent } from '../article/content.js';
import type { Source } from '../article/finder.js';
import { el } from '../core/build.js';
import { emitEvent } from '../core/host.js';
import { fragmentOf, pagePath, siteBase } from '../core/identity.js';
import { loadWords } from '../core/locale.js';
import { showFailure, ignoreFailure } from '../core/parts.js';
import { shadow } from '../core/sheets.js';
import { createTheme, type Theme } from '../core/theme.js';
import { createTransport } from '../core/transport.js';
import base from '../style/base.css';
import { assemble, run, type Assembled, type Place } from './assemble.js';
import { parts } from './parts.js';
import { whenNear } from './when-near.js';

type GetToken = () => string | null | Promise<string | null>;

export class InterlineComments extends HTMLElement {
  static observedAttributes = ['api', 'site', 'url', 'key', 'content', 'token', 'lang', 'sort'];

  #token: string | null = null;
  #getToken: GetToken | null = null;
  #contentRoot: Element | ShadowRoot | null = null;
  #asked: Promise<string | null> | null = null;
  #end: AbortController | null = null;
  #queued = false;
  #assembled: Assembled | null = null;

  get token(): string | null {
    return this.#token ?? this.getAttribute('token');
  }

  set token(token: string | null) {
    this.#token = token;
    this.#asked = null;
    void this.#assembled?.widget.store.loadOverlay().catch(ignoreFailure);
  }

  /** Called for a token at the start and whenever the last one is rejected. */
  get getToken(): GetToken | null {
    return this.#getToken;
  }

  set getToken(getToken: GetToken | null) {
    this.#getToken = getToken;
    this.token = this.#token;
  }

  /** The article's text element, or the shadow root to search; null means the page. */
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
    if (!this.#assembled) return this.#restart();
    const { widget, list } = this.#assembled;
    await widget.store.refresh();
    await widget.store.loadOverlay();
    await (await list()).reload();
  }

  /** Opens the panel of a thread; false if the page does not show its paragraph. */
  async openThread(id: string): Promise<boolean> {
    const there = this.#assembled;
    return there !== null && (await parts.threads()).openThread(there.widget, there.article, id);
  }

  /** Scrolls to a comment of this article, loading it if needed. */
  async scrollToComment(id: string): Promise<boolean> {
    return (await this.#assembled?.widget.navigation.showComment(id)) ?? false;
  }

  /** Removes everything the widget added to the page. */
  destroy(): void {
    this.#end?.abort();
    this.#end = null;
    this.#assembled = null;
    this.shadowRoot?.replaceChildren(...this.shadowRoot.querySelectorAll('slot'));
  }

  /** A property set before the element was defined hides the accessor; this sets it again through the accessor. */
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

  /** Attributes often change together, so wait until they have. */
  #restart(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.destroy();
      if (this.isConnected) void this.#start();
    });
  }

  /** Errors are shown inline and dispatched as an event; the host page is unaffected. */
  async #start(): Promise<void> {
    const end = new AbortController();
    this.#end = end;
    try {
      if (this.getAttribute('loading') === 'lazy' && !location.hash.startsWith(fragmentOf(''))) {
        const { elements } = readContent(await this.#source(), this.getAttribute('content'));
        await whenNear([this, ...elements], end.signal);
      }
      await this.#assemble(end.signal);
    } catch (error) {
      if (end.signal.aborted) return;
      emitEvent(this, 'error', { error });
      end.abort();
      const words = await loadWords(this.getAttribute('lang')).catch(ignoreFailure);
      const place = this.shadowRoot?.querySelector('.root');
      if (!words || !place || this.#end !== end) return;
      place.replaceChildren();
      showFailure(words, place, 'load_failed', () => this.#restart());
    }
  }

  async #assemble(end: AbortSignal): Promise<void> {
    const theme = createTheme(this);
    end.addEventListener('abort', theme.stop);
    const place = this.#makePlace(theme);
    const { content } = place;
    const transport = createTransport(siteBase(this), (renew) => this.#askToken(renew));
    let path = pagePath(this);
    const [page, words, source] = await Promise.all([
      transport.read<PageBundle>(path).then((found) => {
        // Until it is published under its key, an article's comments are at its address.
        const other = pagePath(this, null);
        return found.article || path === other ? found : transport.read<PageBundle>((path = other));
      }),
      loadWords(this.getAttribute('lang')).then((loaded) => {
        content.lang = loaded.locale;
        content.dir = loaded.direction;
        return loaded;
      }),
      this.#source(),
    ]);
    if (end.aborted) return;
    const start = { transport, words, theme, end };
    const assembled = await assemble(start, place, path, page, source);
    if (end.aborted) return;
    if (page.article?.state === 'hidden') this.hidden = true;
    this.#assembled = assembled;
    run(assembled);
    assembled.widget.host.emit('ready', { counts: page.article?.counts ?? null });
    this.#followLocation(end);
  }

  async #source(): Promise<Source> {
    return { area: this.#contentRoot ?? document, finder: await parts.finding() };
  }

  #makePlace(theme: Theme): Place {
    const served =
      !!this.querySelector(':scope>:not(noscript)') && this.shadowRoot?.querySelector('slot') !== null;
    const root = shadow(this, theme.sheet, base);
    const content = el('div', { class: 'root', part: 'root', hidden: served });
    const status = el('div', { class: 'unseen', role: 'status' });
    root.replaceChildren(content, status);
    if (served) {
      // Server-rendered content stays visible, with the page's style, until the list replaces it.
      root.append(el('slot'));
      root.adoptedStyleSheets = root.adoptedStyleSheets.slice(1);
    }
    return { root, content, status };
  }

  /** Opens, scrolls to and marks the comment of a permalink. */
  #followLocation(signal: AbortSignal): void {
    const prefix = fragmentOf('');
    const go = (): void => {
      if (location.hash.startsWith(prefix)) void this.scrollToComment(location.hash.slice(prefix.length));
    };
    window.addEventListener('hashchange', go, { signal });
    go();
  }
}
