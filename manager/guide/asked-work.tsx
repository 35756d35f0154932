import { useState } from 'preact/hooks'
import type { MatterChoice } from '../../protocol/views/guide.ts'
import type { CounterEntry, LineEntry } from '../../protocol/views/parts.ts'
import { LeaveForm } from '../../web/asked/leave-form.tsx'
import { type Around, LogForm } from '../../web/asked/log-form.tsx'
import { entriesOf } from '../../web/connection.ts'
import { wordsOf } from '../../web/language.ts'
import { OwnAsked } from './own-asked.tsx'
import type { Walk } from './walk.ts'

const words = wordsOf(
  { log: '咨询登记', leave: '留给同事', own: '我的登记' },
  { log: '諮詢登記', leave: '留給同事', own: '我的登記' },
  { log: 'Enquiry', leave: 'For a colleague', own: 'Mine' },
)
const sorts = ['log', 'leave', 'own'] as const

/** What somebody asks the guide on the floor (R03, R04): logged on the spot, or left for whose it is; and what became of it. */
export function AskedWork({ walk }: { walk: Walk }) {
  const [sort, turn] = useState<(typeof sorts)[number]>('log')
  const [times, again] = useState(0)
  const connection = walk.desk.connection.value
  const entries = connection.entries.value
  const around: Around = {
    connection,
    token: walk.desk.session.value?.token,
    targets: {
      people: [],
      counters: entriesOf<CounterEntry>(entries, 'counter:'),
      lines: entriesOf<LineEntry>(entries, 'line:'),
    },
    matters: entriesOf<MatterChoice>(entries, 'matter:'),
    close: () => {
      again(times + 1)
      turn('log')
    },
  }
  return (
    <div class="asked-work">
      <div class="asked-sorts" role="group" aria-label={words.value.log}>
        {sorts.map((each) => (
          <button key={each} type="button" data-testid={`asked-${each}`} aria-pressed={sort === each} onClick={() => turn(each)}>
            {words.value[each]}
          </button>
        ))}
      </div>
      {sort === 'log' && <LogForm key={times} around={around} />}
      {sort === 'leave' && <LeaveForm key={times} around={around} />}
      {sort === 'own' && <OwnAsked walk={walk} />}
    </div>
  )
}
