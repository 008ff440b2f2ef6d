/**
 * What one `<interline-comments>` knows and shares among its parts: the page's bundle, the reader's own overlay,
 * and the signals by which the margin, the list and the panel stay equal to each other.
 */
import type { Comment, OwnComment, Overlay, PageBundle, Posted, StreamEvent } from '../../shared/contract.js';
import type { QuoteSelector } from '../../shared/anchoring/types.js';
import type { Words } from '../../shared/i18n/words.js';
import { pagePath, type ArticleRef } from './identity.js';
import { signal } from './signal.js';
import type { Theme } from './theme.js';
import type { Transport } from './transport.js';
import { createVisit, type Visit } from './visit.js';

/** A comment on the screen: everybody's, or the reader's own with its true status. */
export type Shown = Comment | OwnComment;

/** Votes or reactions of a comment as they are now. */
export type Counts = Partial<Pick<Comment, 'up' | 'down' | 'reactions'>>;

/** What the thread panel is to show. */
export interface PanelTarget {
  block: number;
  /** A phrase just selected, to write about. */
  quote?: QuoteSelector | undefined;
  /** The thread or comment to bring into view. */
  threadId?: string | undefined;
  commentId?: string | undefined;
  /** Start writing at once. */
  write?: boolean | undefined;
  /** Nobody asked for it: the focus and the page stay where they are. */
  unasked?: boolean | undefined;
  /** Who gets the focus back. */
  opener?: HTMLElement | null | undefined;
}

/** Ways between the parts; the element that assembles them fills these in. */
export interface Ways {
  panel: (target: PanelTarget) => Promise<void>;
  /** The list under the article, narrowed to inline comments of these paragraphs (null: all inline). */
  list: (paragraphIds: string[] | null) => void;
  /** The passage in the article, where the page shows it. */
  passage: (paragraphId: string, quote: string | null) => void;
  /** Whether `passage` would find it. */
  knows: (paragraphId: string) => boolean;
}

export interface Session {
  host: HTMLElement;
  transport: Transport;
  words: Words;
  theme: Theme;
  ref: ArticleRef;
  /** Aborted when the element goes. */
  end: AbortSignal;
  page: PageBundle;
  overlay: Overlay | null;
  ways: Ways;
  /** What is new since the last one. */
  visit: Visit;
  /** Ids posted here, which must not come back as somebody else's news; and the post under way. */
  mine: Set<string>;
  posting: Promise<unknown>;
  /** Asks each tree of comments whether it shows this one. */
  shows: Set<(id: string) => boolean>;
  pageChanged: ReturnType<typeof signal<void>>;
  overlayChanged: ReturnType<typeof signal<void>>;
  /** Paragraphs were found in the page that had no place before. */
  placesChanged: ReturnType<typeof signal<void>>;
  /** A thread is settled, open again, moved or locked; its id. */
  threadChanged: ReturnType<typeof signal<string>>;
  commentChanged: ReturnType<typeof signal<Shown>>;
  /** Somebody voted on a comment or reacted to it. */
  countsChanged: ReturnType<typeof signal<{ id: string; counts: Counts }>>;
  commentRemoved: ReturnType<typeof signal<string>>;
  /** Somebody else's comment is there to be fetched. */
  arrived: ReturnType<typeof signal<StreamEvent>>;
  posted: ReturnType<typeof signal<Posted>>;
  /** Reads the bundle (and, signed in, the overlay) again. */
  refresh: () => Promise<void>;
  loadOverlay: () => Promise<void>;
  /** Lets something go on by itself; if it fails, the host page and screen readers are told. */
  quietly: (work: Promise<unknown>) => void;
  /** Tells screen readers. */
  say: (text: string) => void;
  /** Tells the host page; false when the page prevented the default. */
  tell: (name: string, detail?: unknown) => boolean;
}

/** The sessions of the page's elements, for what stands elsewhere on the page and belongs to one of them. */
export const sessions = new WeakMap<Element, Session>();

/** Everything but `say` and `ways`, which need the parts to be there first. */
export function createSession(
  start: Pick<Session, 'host' | 'transport' | 'words' | 'theme' | 'ref' | 'end' | 'page' | 'say' | 'ways'>,
): Session {
  const session: Session = {
    ...start,
    overlay: null,
    visit: createVisit('interline:' + start.transport.base + pagePath(start.ref), start.end),
    mine: new Set(),
    posting: Promise.resolve(),
    shows: new Set(),
    pageChanged: signal(),
    overlayChanged: signal(),
    placesChanged: signal(),
    threadChanged: signal(),
    commentChanged: signal(),
    countsChanged: signal(),
    commentRemoved: signal(),
    arrived: signal(),
    posted: signal(),
    async refresh() {
      session.page = await session.transport.read<PageBundle>(pagePath(session.ref), true);
      session.pageChanged.emit();
    },
    async loadOverlay() {
      const { article } = session.page;
      const isKnown = article !== null && (await session.transport.known());
      session.overlay = isKnown
        ? await session.transport.call<Overlay>('GET', `/articles/${article.id}/overlay`)
        : null;
      session.overlayChanged.emit();
    },
    quietly(work) {
      work.catch((error: unknown) => {
        session.say(session.words.t('load_failed'));
        session.tell('error', { error });
      });
    },
    tell: (name, detail = {}) => tellHost(session.host, name, detail),
  };
  sessions.set(start.host, session);
  return session;
}

/** A `CustomEvent` for the host page, at an element or the document: `interline:<name>`, bubbling and composed. */
export function tellHost(host: EventTarget, name: string, detail: unknown = {}): boolean {
  return host.dispatchEvent(
    new CustomEvent('interline:' + name, { bubbles: true, composed: true, cancelable: true, detail }),
  );
}
