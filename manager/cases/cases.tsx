import type { ReadonlySignal } from '@preact/signals'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { entryOf } from '../../web/connection.ts'
import { say } from '../../web/language.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { Cases } from '../../web/registers/register.tsx'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'

/** 办件台账 (R42) and the rejection register (R35). */
export function CasesPage({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const connection = desk.connection.value
  const hall = entryOf<HallEntry>(connection.entries.value, 'hall')
  if (!hall) return <Notices connection={connection} />
  const live = connection.live.value && hall.storage === 'ok'
  const token = desk.session.value?.token ?? ''
  return (
    <div class={`cases-page ${live ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      <main>
        <p class="for-paper song">{say(hall.name)}</p>
        <Cases
          token={token}
          zone={hall.zone}
          today={hall.day}
          assign={async (number, to) => {
            const outcome = await connection.send('case.assign', { case: number as never, to })
            return 'result' in outcome ? undefined : outcome
          }}
          review={async (number, result, words) => {
            const outcome = await connection.send('case.review', { case: number as never, result, ...(words ? { words } : {}) })
            return 'result' in outcome ? undefined : outcome
          }}
        />
      </main>
      <Notices connection={connection} />
    </div>
  )
}
