/** Why a comment is in the queue: what the site's rules found, and what readers reported. */
import type { QueueItem } from '../../shared/contract.js';
import { plainValue } from '../format.js';
import { openFlags, rulesThatSpoke, type RuleVerdict } from '../state/decisions.js';
import { text } from '../text/en.js';
import { Time } from './small.js';

export function WhyHere({ item }: { item: QueueItem }) {
  const rules = rulesThatSpoke(item);
  const open = new Set(openFlags(item));
  return (
    <section class="block" aria-labelledby="why-heading">
      <h3 id="why-heading">{text.item.why}</h3>
      {rules.length + item.flags.length === 0 && <p class="hint">{text.item.whyNothing}</p>}
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
        {item.flags.map((flag, at) => (
          <li key={at} class={open.has(flag) ? 'why-flag' : 'why-answered'}>
            <p class="why-title">{text.reasons[flag.reason]}</p>
            {flag.note !== null && <p class="quoted">{flag.note}</p>}
            <p class="hint">
              {text.item.reportedBy(flag.by)}, <Time at={flag.createdAt} />
              {!open.has(flag) && `, ${text.item.answered}`}
              {open.has(flag) && !flag.counts && `, ${text.item.notCounted}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
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
