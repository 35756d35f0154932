import type { KeptAgency } from '../../protocol/agencies-kept.ts'
import type { AgencyRow } from '../../protocol/agencies-shown.ts'
import type { Text } from '../../protocol/vocabulary.ts'
import { staff } from './asked-rows.ts'

/** Who reads: names of the staff and of matters, and the texts that this reader may see. */
export type AgencyReader = {
  readonly name: (badge: string) => string | undefined
  readonly matter: (id: string) => Text | undefined
  readonly personal: (ref: string) => Readonly<Record<string, string>> | undefined
}

/** Without what there is nothing to say of. */
const known = <T extends object>(row: T): T => Object.fromEntries(Object.entries(row).filter(([, value]) => value != null)) as T

/** A kept row with the words of people, as one reader may see it. [Z66] */
export function agencyRow(reader: AgencyReader, row: KeptAgency): AgencyRow {
  const client = reader.personal(row.client)
  const { handled_day: handled, replied_day: replied, replied_by: by } = row
  return known({
    agency: row.id,
    day: row.day,
    at: new Date(row.at).toISOString(),
    agent: staff(reader, row.agent),
    accepted: { ...staff(reader, row.badge), counter: row.counter },
    number: row.number,
    matter: row.matter,
    name: reader.matter(row.matter),
    case: row.case,
    // A number's own record may hold more than a client's.
    client: client && known({ name: client['name'], phone: client['phone'] }),
    scope: reader.personal(row.words)?.['scope'],
    limit: row.limit_days,
    dueDay: row.due_day,
    provisional: row.provisional === 1 ? true : undefined,
    state: row.state,
    handled: handled === null ? undefined : { day: handled, used: row.handled_used ?? 0 },
    replied: replied === null ? undefined : known({ day: replied, used: row.replied_used ?? 0, by: by ? staff(reader, by) : undefined }),
    late: row.late === 1 ? true : undefined,
    open: row.open === 1,
    satisfied: row.satisfied === null ? undefined : row.satisfied === 1,
    note: row.note === null ? undefined : reader.personal(row.note)?.['note'],
  }) as unknown as AgencyRow
}
