import type { AgenciesEntry } from '../../../protocol/views/agencies.ts'
import type { AlarmEntry } from '../../../protocol/views/alarms.ts'
import type { Entry } from '../../../protocol/views/view.ts'
import { agenciesOf } from '../agencies/state.ts'
import { clerkShown, compact, iso, matterName, numberIn, type Part, type Scene } from './scene.ts'

/** Who serves at the counter of a console. */
const seated = ({ state }: Scene, name: string): string | undefined => state.counters.seats.get(numberIn(name))?.badge

/** What who sits here carries through as agent. [Z64] */
export const ownAgenciesPart: Part = {
  ids: (scene, name) => agenciesOf(scene.state.agencies, seated(scene, name) ?? '').map(({ agency }) => agency),
  make: (scene, id, name) => {
    const of = scene.state.agencies.open.get(id)
    if (!of || of.agent !== seated(scene, name)) return undefined
    const { agency, state, number, limit, used, dueDay, provisional, late } = of
    const client = scene.personal(of.client)
    return compact({
      ...{ agency, state, number, limit, used, dueDay, provisional, late },
      since: iso(of.since),
      agent: clerkShown(scene, of.agent),
      matter: matterName(scene, of.matter),
      case: of.case,
      client: compact({ name: client?.['name'], phone: client?.['phone'] }),
      scope: scene.personal(of.words)?.['scope'] ?? '',
    })
  },
}

/** How much is open, for those who lead. [Z64] */
export function agenciesEntry({ state: { agencies } }: Scene): AgenciesEntry & Entry {
  const all = [...agencies.open.values()]
  const toAsk = all.filter(({ state }) => state === 'replied').length
  return { open: all.length - toAsk, late: all.filter(({ state, late }) => late && state !== 'replied').length, toAsk }
}

const minute = 60_000

/** One alarm, however many there are. [Z62] */
export function agencyAlarms({ state: { agencies }, now }: Scene, found: Record<string, AlarmEntry>): void {
  const late = [...agencies.open.values()].filter((each) => each.late && each.state !== 'replied').map(({ due }) => due)
  if (late.length === 0) return
  const since = Math.min(...late)
  const minutes = Math.floor((now - since) / minute)
  found['agency-late'] = { kind: 'agency-late', weight: 2, waiting: late.length, minutes, since: iso(since) }
}
