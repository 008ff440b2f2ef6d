/** Requests of the overview, the log and the transparency report. */
import type {
  DecisionLog,
  LogExport,
  Overview,
  TransparencyExport,
  TransparencyReport,
} from '../shared/contract.js';
import { query, type Call, type LogFilter } from './calls.js';

export function reportCalls(call: Call) {
  return {
    overview: (days: string) => call<Overview>('GET', `/moderation/overview?${query({ days })}`),
    transparency: (from: string, to: string) =>
      call<TransparencyReport>('GET', `/moderation/transparency?${query({ from, to })}`),
    exportTransparency: (from: string, to: string) =>
      call<TransparencyExport>('GET', `/moderation/transparency/export?${query({ from, to })}`),
    log: (filter: LogFilter, cursor: string | null) =>
      call<DecisionLog>('GET', `/moderation/log?${query({ ...filter, cursor })}`),
    exportLog: (filter: LogFilter, format: 'csv' | 'json', cursor: string | null) =>
      call<LogExport>('GET', `/moderation/log/export?${query({ ...filter, format, cursor })}`),
  };
}
