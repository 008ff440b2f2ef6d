/** Why a comment is in the queue: results of the site's rules, and readers' reports. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { checkReasonLabel } from '../names.js';
import { openFlags, rulesThatSpoke } from '../state/decisions.js';
import { text } from '../language.js';
import { Evidence } from './evidence.js';
import { lazy } from './lazy.js';
import { PersonName } from './person-name.js';
import { Time } from './small.js';

const MuteDialog = lazy(() => import('./mute-dialog.js').then((part) => part.MuteDialog), 'part');

interface WhyHereProps {
  api: Api;
  item: QueueItem;
  can: ReadonlySet<string>;
  onDone: (message: string) => void;
}

/** Mounted again for each comment. */
export function WhyHere({ api, item, can, onDone }: WhyHereProps) {
  const rules = rulesThatSpoke(item);
  const open = new Set(openFlags(item));
  const list = useRef<HTMLUListElement>(null);
  const [all, setAll] = useState(false);
  const isCut = useCut(list, all);
  return (
    <section class={`block why-here${all ? ' why-all' : ''}`} aria-labelledby="why-heading">
      <div class="why-head">
        <h3 id="why-heading">{text.item.why}</h3>
        {isCut && (
          <button type="button" class="small" onClick={() => setAll(true)}>
            {text.item.whyAll}
          </button>
        )}
      </div>
      {rules.length + item.flags.length + item.notices.length === 0 && (
        <p class="hint">{text.item.whyNothing}</p>
      )}
      <ul class="why" ref={list} onFocusCapture={() => setAll(true)}>
        {rules.map((verdict, at) => (
          <li key={at} class="why-rule">
            <p class="why-title">{checkReasonLabel(verdict.reason, 'full')}</p>
            <p class="hint">{text.item.rule(text.ruled[verdict.verdict])}</p>
            <Evidence evidence={verdict.evidence} />
          </li>
        ))}
        {item.notices.map((notice) => (
          <li key={notice.id} class={notice.answered ? 'why-answered' : 'why-flag'}>
            <p class="why-title">{text.noticeWords.title(text.noticeGrounds[notice.ground])}</p>
            <p class="quoted" dir="auto">
              {notice.explanation}
            </p>
            <p class="hint">
              {notice.email === null ? text.noticeWords.anonymous : text.noticeWords.from(notice.email)},{' '}
              <Time at={notice.createdAt} />
              {notice.answered && `, ${text.noticeWords.answered}`}. {text.noticeWords.hint}
            </p>
          </li>
        ))}
        {item.flags.map((flag, at) => (
          <Report
            key={at}
            {...{ api, flag, onDone }}
            open={open.has(flag)}
            mayMute={can.has('person.mute_reports')}
          />
        ))}
      </ul>
    </section>
  );
}

/** Whether the list is taller than a phone shows of it. */
function useCut(list: RefObject<HTMLUListElement | null>, all: boolean): boolean {
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => setCut(element.scrollHeight > element.clientHeight + 1));
    for (const each of [element, ...element.children]) watcher.observe(each);
    return () => watcher.disconnect();
  }, [all]);
  return isCut;
}

interface ReportProps {
  api: Api;
  flag: QueueItem['flags'][number];
  open: boolean;
  mayMute: boolean;
  onDone: (message: string) => void;
}

/** A reader's report, its weight, and the outcomes of the reader's earlier reports. */
function Report({ api, flag, open, mayMute, onDone }: ReportProps) {
  const [asking, setAsking] = useState(false);
  const answered = flag.upheld + flag.declined;
  const remarks = [
    !open && text.item.answered,
    open && !flag.counts && text.item.notCounted,
    open && flag.counts && flag.weight !== 1 && text.reporterWords.weighs(flag.weight),
    flag.arranged && text.reporterWords.arranged,
    answered > 0 && text.reporterWords.record(flag.upheld, answered),
    flag.muted && text.reporterWords.muted,
  ].filter((remark) => remark !== false);
  return (
    <li class={open ? 'why-flag' : 'why-answered'}>
      <p class="why-title">{text.reasons[flag.reason]}</p>
      {flag.note !== null && (
        <p class="quoted" dir="auto">
          {flag.note}
        </p>
      )}
      <p class="hint">
        {text.item.reportedBy} <PersonName id={flag.personId} name={flag.by} />, <Time at={flag.createdAt} />
        {remarks.map((remark) => `, ${remark}`).join('')}
      </p>
      {mayMute && (
        <p class="block-actions">
          <button
            type="button"
            class="small"
            onClick={() => {
              if (flag.muted)
                void api.unmuteReports(flag.personId).then(
                  () => onDone(text.reporterWords.unmuted(flag.by)),
                  (error: unknown) => onDone(text.errors.prefix(explain(error))),
                );
              else setAsking(true);
            }}
          >
            {flag.muted ? text.reporterWords.unmute(flag.by) : text.reporterWords.mute(flag.by)}
          </button>
        </p>
      )}
      {asking && (
        <MuteDialog
          api={api}
          flag={flag}
          onClose={() => setAsking(false)}
          onDone={(message) => {
            setAsking(false);
            onDone(message);
          }}
        />
      )}
    </li>
  );
}
