import { useState } from 'preact/hooks'
import type { MatterChoice } from '../../protocol/views/guide.ts'
import type { HomeEntry } from '../../protocol/views/homes.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { entriesOf } from '../../web/connection.ts'
import { HomeForm } from '../../web/home/home-form.tsx'
import { OneHome } from '../../web/home/one-home.tsx'
import { homeWords } from '../../web/home/words.ts'
import type { Walk } from './walk.ts'

/** 上门服务 (R15) in the guide's hand: what was asked for, and a new one. */
export function HomeWork({ walk, hall }: { walk: Walk; hall: HallEntry }) {
  const w = homeWords.value
  const [asking, ask] = useState(false)
  const connection = walk.desk.connection.value
  const entries = connection.entries.value
  const homes = entriesOf<HomeEntry>(entries, 'home:').sort((a, b) => a.due.localeCompare(b.due) || a.home.localeCompare(b.home))
  const { badge = '', name = '' } = walk.desk.session.value ?? {}
  const tell = (said: string) => walk.hear(said)
  const acting = { connection, zone: hall.zone, day: hall.day, me: { badge, name }, staff: [], leads: false, tell }
  if (asking)
    return (
      <div class="asked-work">
        <HomeForm connection={connection} matters={entriesOf<MatterChoice>(entries, 'matter:')} close={() => ask(false)} />
      </div>
    )
  return (
    <div class="asked-work" data-testid="home-work">
      <button type="button" class="filled" data-testid="ask-home" onClick={() => ask(true)}>
        {w.ask}
      </button>
      {homes.length === 0 && <p class="note">{w.none}</p>}
      <div>
        {homes.map((of) => (
          <OneHome key={of.home} of={of} acting={acting} />
        ))}
      </div>
    </div>
  )
}
