import type { AskedRow, Chain, Named, WhereTo } from '../../protocol/asked.ts'
import type { KeptAsked, KeptHop } from '../../protocol/asked-kept.ts'

/** Who reads: names of the staff, and the texts and callers that this reader may see. */
export type Reader = {
  readonly name: (badge: string) => string | undefined
  readonly personal: (ref: string) => Readonly<Record<string, string>> | undefined
  /** Whether a row's citizen may be named to this reader. */
  readonly mayCall: (row: KeptAsked) => boolean
}

const iso = (at: number): string => new Date(at).toISOString()

/** Without what there is nothing to say of. */
const known = <T extends object>(row: T): T => Object.fromEntries(Object.entries(row).filter(([, value]) => value != null)) as T

export const staff = ({ name }: Pick<Reader, 'name'>, badge: string): Named => known({ badge, name: name(badge) }) as Named

function whereTo(reader: Pick<Reader, 'name'>, kind: string | null, id: string | null, receiver?: string | null): WhereTo | undefined {
  if (kind === null || id === null) return undefined
  const person = kind === 'badge' ? id : receiver
  return known({
    counter: kind === 'counter' ? Number(id) : undefined,
    line: kind === 'line' ? id : undefined,
    leader: kind === 'leader' ? true : undefined,
    person: person == null ? undefined : staff(reader, person),
  }) as WhereTo
}

/** A kept row with the words of people, as one reader may see it. [F24] [F29] */
export function askedRow(reader: Reader, row: KeptAsked): AskedRow {
  const words = row.words === null ? undefined : reader.personal(row.words)
  const ended = row.result_words === null ? undefined : reader.personal(row.result_words)
  const caller = row.caller === null || !reader.mayCall(row) ? undefined : reader.personal(row.caller)
  return known({
    id: row.id,
    kind: row.kind,
    day: row.day,
    at: iso(row.at),
    first: known({ ...staff(reader, row.badge), counter: row.counter }),
    channel: row.channel,
    matter: row.matter,
    number: row.number,
    // A number's own record may hold more than a caller's.
    caller: caller && known({ name: caller['name'], unit: caller['unit'], phone: caller['phone'] }),
    said: words?.['question'] ?? words?.['requirement'],
    answer: ended?.['answer'] ?? ended?.['result'] ?? ended?.['note'] ?? words?.['answer'],
    where: words?.['where'],
    outcome: row.outcome,
    to: whereTo(reader, row.to_kind, row.to_id),
    handler: row.handler === null ? undefined : staff(reader, row.handler),
    state: row.state,
    result: row.result,
    due: row.due === null ? undefined : iso(row.due),
    dueDay: row.due_day,
    provisional: row.provisional === 1 ? true : undefined,
    reminded: row.reminded === 1 ? true : undefined,
    closedAt: row.closed_at === null ? undefined : iso(row.closed_at),
    closedBy: row.closed_by === null ? undefined : staff(reader, row.closed_by),
    late: row.late === 1 ? true : undefined,
    cause: row.cause,
    level: row.level,
    tries: row.kind === 'visit' ? row.tries : undefined,
  }) as unknown as AskedRow
}

/** Hops of one ticket after another, in their order, as the chain that they are. [F23] */
export function chainsOf(reader: Pick<Reader, 'name'>, hops: readonly KeptHop[]): Chain[] {
  const byTicket = new Map<string, KeptHop[]>()
  for (const hop of hops) byTicket.set(hop.ticket, [...(byTicket.get(hop.ticket) ?? []), hop])
  return [...byTicket.values()].flatMap((own) => {
    const [first] = own
    const last = own.at(-1)
    if (!first || !last) return []
    return [
      known({
        ticket: first.ticket,
        number: first.number,
        day: first.day,
        first: { ...staff(reader, first.first_badge), counter: first.counter },
        hops: own.map((hop) => ({
          at: iso(hop.at),
          by: { ...staff(reader, hop.badge), counter: hop.counter },
          to: whereTo(reader, hop.to_kind, hop.to_id, hop.receiver) ?? {},
        })),
        bounced: own.length > 1,
        result: last.result,
        closedAt: last.closed_at === null ? undefined : iso(last.closed_at),
        closedBy: last.closed_by === null ? undefined : staff(reader, last.closed_by),
      }) as unknown as Chain,
    ]
  })
}
