/** The site's service tokens, which can be created and revoked, and its issuers with their keys. */
import { useState } from 'preact/hooks';
import type { Credentials, NewServiceToken, ServiceToken } from '../../shared/contract.js';
import type { AccessCalls } from '../access-calls.js';
import { dayOf } from '../format.js';
import { useLoaded } from '../state/use-loaded.js';
import { DataTable } from './data-table.js';
import { Dialog } from './dialog.js';
import { NewToken } from './new-token.js';
import { Section } from './section.js';
import { later, text } from '../language.js';

const { keyWords, machineWords: words } = later;

export function ServiceTokens({ calls }: { calls: AccessCalls }) {
  const { value, message, setMessage, change } = useLoaded(calls.credentials);
  const [created, setCreated] = useState<NewServiceToken | null>(null);
  const [revoking, setRevoking] = useState<ServiceToken | null>(null);
  return (
    <Section words={words} message={message}>
      {value?.serviceTokens.length === 0 && <p class="hint">{words.none}</p>}
      {value !== null && value.serviceTokens.length > 0 && (
        <DataTable
          label={words.table}
          head={words.columns}
          rows={value.serviceTokens.toReversed().map((token) => rowOf(token, () => setRevoking(token)))}
        />
      )}
      {created && <Secret created={created} onDone={() => setCreated(null)} />}
      <NewToken
        onIncomplete={(why) => setMessage({ failed: true, text: why })}
        onCreate={(input) =>
          change(async () => setCreated(await calls.createToken(input)), words.created(input.name))
        }
      />
      {revoking && (
        <Dialog heading={words.revokeAsk(revoking.name)} onClose={() => setRevoking(null)}>
          <p class="hint">{words.revokeHint}</p>
          <div class="form-buttons">
            <button type="button" onClick={() => setRevoking(null)}>
              {text.dialog.cancel}
            </button>
            <button
              type="button"
              class="reject"
              onClick={() => {
                setRevoking(null);
                void change(() => calls.revokeToken(revoking.id), words.revoked(revoking.name));
              }}
            >
              {words.revoke}
            </button>
          </div>
        </Dialog>
      )}
    </Section>
  );
}

function rowOf(token: ServiceToken, onRevoke: () => void) {
  const { name, scopes, createdAt } = token;
  const works = token.revokedAt === null && !isPast(token.expiresAt);
  return [
    name,
    scopes.map((scope) => words.scopes[scope]).join(', '),
    dayOf(createdAt),
    stateOf(token),
    works ? (
      <button type="button" aria-label={words.revokeOf(name)} onClick={onRevoke}>
        {words.revoke}
      </button>
    ) : (
      ''
    ),
  ];
}

const isPast = (time: string | null): boolean => time !== null && Date.parse(time) <= Date.now();

function stateOf({ revokedAt, expiresAt }: ServiceToken): string {
  if (revokedAt !== null) return words.revokedAt(dayOf(revokedAt));
  if (expiresAt === null) return words.live;
  return isPast(expiresAt) ? words.expired(dayOf(expiresAt)) : words.until(dayOf(expiresAt));
}

/** The only time a token is shown. */
function Secret({ created, onDone }: { created: NewServiceToken; onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <div class="field" role="group" aria-label={words.secret}>
      <p class="quoted">
        <code>{created.token}</code>
      </p>
      <div class="fields">
        <button
          type="button"
          onClick={() => {
            // Without permission to copy, the token can still be selected.
            navigator.clipboard.writeText(created.token).then(
              () => setCopied(true),
              () => undefined,
            );
          }}
        >
          {words.copy}
        </button>
        <button type="button" onClick={onDone}>
          {words.done}
        </button>
      </div>
      <p role="status" class="hint">
        {copied ? words.copied : ''}
      </p>
    </div>
  );
}

export function IssuerKeys({ calls }: { calls: AccessCalls }) {
  const { value, message } = useLoaded(calls.credentials);
  return (
    <Section words={keyWords} message={message}>
      {value !== null && (
        <DataTable label={keyWords.table} head={keyWords.columns} rows={value.issuers.flatMap(keyRows)} />
      )}
    </Section>
  );
}

function keyRows({ issuer, jwksUrl, keys }: Credentials['issuers'][number]): string[][] {
  const name = issuer === 'interline:guests' ? keyWords.ofService : issuer;
  return [
    ...keys.map(({ kid, algorithm, createdAt, revokedAt }) => [
      ...[name, kid, algorithm, dayOf(createdAt)],
      revokedAt === null ? keyWords.live : keyWords.revokedAt(dayOf(revokedAt)),
    ]),
    ...(jwksUrl === null ? [] : [[name, jwksUrl, '', '', keyWords.live]]),
  ];
}
