/** Why a comment is in the queue: results of the site's rules, and readers' reports. */
import { useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import { explain, type Api } from '../api.js';
import { plainValue } from '../format.js';
import { openFlags, rulesThatSpoke, type RuleVerdict } from '../state/decisions.js';
import { text } from '../text/en.js';
import { MuteDialog } from './mute-dialog.js';
import { PersonName } from './person-name.js';
import { Time } from './small.js';

interface WhyHereProps {
  api: Api;
  item: QueueItem;
  can: ReadonlySet<string>;
  onDone: (message: string) => void;
}

export function WhyHere({ api, item, can, onDone }: WhyHereProps) {
  const rules = rulesThatSpoke(item);
  const open = new Set(openFlags(item));
  return (
    <section class="block" aria-labelledby="why-heading">
      <h3 id="why-heading">{text.item.why}</h3>
      {rules.length + item.flags.length + item.notices.length === 0 && (
        <p class="hint">{text.item.whyNothing}</p>
      )}
      <ul class="why">
        {rules.map((verdict, at) => (
          <li key={at} class="why-rule">
            <p class="why-title">{text.ruleReasons[verdict.reason]?.full ?? text.inWords(verdict.reason)}</p>
            <p class="hint">
              {text.item.rule(text.inWords(verdict.phase))}, {text.item.ruled[verdict.verdict]}
            </p>
            <Evidence verdict={verdict} />
          </li>
        ))}
        {item.notices.map((notice) => (
          <li key={notice.id} class={notice.answered ? 'why-answered' : 'why-flag'}>
            <p class="why-title">{text.noticeWords.title(notice.ground)}</p>
            <p class="quoted">{notice.explanation}</p>
            <p class="hint">
              {text.noticeWords.from(notice.email)}, <Time at={notice.createdAt} />
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
      {flag.note !== null && <p class="quoted">{flag.note}</p>}
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
                  () => onDone(text.muteDialog.unmuted(flag.by)),
                  (error: unknown) => onDone(text.errors.prefix(explain(error))),
                );
              else setAsking(true);
            }}
          >
            {flag.muted ? text.muteDialog.lift(flag.by) : text.muteDialog.open(flag.by)}
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

function Evidence({ verdict }: { verdict: RuleVerdict }) {
  const rows = Object.entries(verdict.evidence).flatMap(([name, value]) => {
    const written = plainValue(value);
    return written === null ? [] : [{ name: text.inWords(name), written }];
  });
  if (rows.length === 0) return null;
  return (
    <dl class="evidence">
      {rows.map(({ name, written }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{written}</dd>
        </div>
      ))}
    </dl>
  );
}
