import type { CaseRow, CaseStepShown, Staff } from '../../protocol/cases-asked.ts'
import type { KeptStep, NamedCase } from '../../protocol/cases-kept.ts'
import type { NoticeSheet } from '../../protocol/slips/notice-slip.ts'
import type { Text } from '../../protocol/vocabulary.ts'

/** Names that the ledger does not keep. */
export type CaseReader = {
  readonly staff: (badge: string) => string | undefined
  readonly matter: (id: string) => Text | undefined
}

const iso = (at: number): string => new Date(at).toISOString()

/** Without what there is nothing to say of. */
const known = <T extends object>(row: T): T => Object.fromEntries(Object.entries(row).filter(([, value]) => value != null)) as T

const staff = ({ staff: name }: CaseReader, badge: string): Staff => known({ badge, name: name(badge) }) as Staff

/** What the notice says, as it was issued. */
function sheetOf(said: Readonly<Record<string, string>> | undefined): Partial<NoticeSheet> {
  try {
    return JSON.parse(said?.['sheet'] ?? '{}') as Partial<NoticeSheet>
  } catch {
    return {}
  }
}

/** A kept row with names and words, as far as the ledger was asked for them. [B22] */
export function caseRow(reader: CaseReader, row: NamedCase): CaseRow {
  const { who, said } = row
  const sheet = sheetOf(said)
  return known({
    case: row.case,
    number: row.number,
    matter: row.matter,
    name: reader.matter(row.matter),
    kind: row.kind,
    proposed: row.proposed,
    departure: row.departure,
    counter: row.counter,
    clerk: staff(reader, row.badge),
    openedAt: iso(row.opened_at),
    day: row.day,
    due: row.due,
    provisional: row.provisional === 1 ? true : undefined,
    state: row.state,
    closedAt: row.closed_at === null ? undefined : iso(row.closed_at),
    closedBy: row.closed_by === null ? undefined : staff(reader, row.closed_by),
    result: row.result,
    applicant: who && known({ name: who['name'], phone: who['phone'] }),
    notice: row.notice,
    reasonCode: row.reason_code,
    reason: sheet.reason,
    basis: sheet.reason === undefined ? undefined : sheet.basis,
    review:
      row.review === null ? undefined : { result: row.review, at: iso(row.reviewed_at ?? 0), by: staff(reader, row.reviewed_by ?? '') },
  }) as unknown as CaseRow
}

/** Never shown: the citizen's code opens the case to whoever knows it, and the rest names records or repeats the head. */
const kept: readonly string[] = [
  'code',
  'url',
  'tag',
  'case',
  'ticket',
  'number',
  'line',
  'matter',
  'badge',
  'by',
  'language',
  'sheet',
  'applicant',
  'clerk',
  'words',
  // Told by the day.
  'dueAt',
  'deliveredAt',
]
const isRef = (value: unknown): boolean => typeof value === 'string' && /^[pt]_[0-9a-z]{16}$/.test(value)

/** An event of a case for its page: who, when, and what of it is no reference. [B24] */
export function caseStep(reader: CaseReader, { seq, at, type, actor, body, words }: KeptStep): CaseStepShown {
  const badge = /^badge:([0-9]+)$/.exec(actor)?.[1] ?? (typeof body['by'] === 'string' ? body['by'] : undefined)
  const nested = Object.values(body).filter(
    (value): value is object => typeof value === 'object' && value !== null && !Array.isArray(value),
  )
  const facts = Object.fromEntries(
    // What the event says itself goes before what a part of it says under the same name.
    [...nested, body]
      .flatMap((each) => Object.entries(each))
      .filter(([name, value]) => !kept.includes(name) && !isRef(value) && ['string', 'number', 'boolean'].includes(typeof value)),
  )
  return known({
    seq,
    at: iso(at),
    type,
    by: badge === undefined ? undefined : staff(reader, badge),
    to: type === 'case.assigned' ? staff(reader, String(body['to'])) : undefined,
    clock: actor === 'clock' ? true : undefined,
    facts,
    words: words && Object.values(words).join(' '),
  }) as unknown as CaseStepShown
}
