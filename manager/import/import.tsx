import type { ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { entryOf } from '../../web/connection.ts'
import { isTold, Notices } from '../../web/parts/notices.tsx'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import { FileChoice } from './file-choice.tsx'
import { Importing } from './importing.ts'
import { Outcome } from './outcome.tsx'
import { importWords } from './words.ts'
import './import.css'

/** People and matters from a spreadsheet: what would change is seen before it is done. */
export function Import({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const connection = desk.connection.value
  const token = desk.session.value?.token ?? ''
  const importing = useMemo(() => new Importing(token), [token])
  const hall = entryOf<HallEntry>(connection.entries.value, 'hall')
  if (!hall) return <Notices connection={connection} />
  const told = isTold(connection, hall)
  return (
    <div class={`manager importing ${told ? 'told' : ''}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      <main>
        <header class="title">
          <h2 class="song">{importWords.value.head}</h2>
          <p class="note">{importWords.value.lead}</p>
        </header>
        <FileChoice importing={importing} />
        <Outcome importing={importing} />
      </main>
      <Notices connection={connection} />
    </div>
  )
}
