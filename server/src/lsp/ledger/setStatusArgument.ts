import { STATUSES } from '../../ledger/record.ts';
import type { SetStatusArgument } from '../protocol.ts';

/** What a client hands over, checked; undefined for anything else. */
export function setStatusArgument(value: unknown): SetStatusArgument | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('uri' in value && 'version' in value && 'facts' in value && 'status' in value)) return undefined;
  const { uri, version, facts } = value;
  const status = STATUSES.find((one) => one === value.status);
  if (typeof uri !== 'string' || typeof version !== 'number' || !Array.isArray(facts) || !status) return undefined;
  const keys = facts.filter((fact): fact is string => typeof fact === 'string');
  return keys.length === facts.length && keys.length > 0 ? { uri, version, facts: keys, status } : undefined;
}
