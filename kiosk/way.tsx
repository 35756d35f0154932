import type { LineEntry } from '../protocol/views/parts.ts'
import type { MatterEntry } from '../protocol/views/public.ts'
import { entryOf } from '../web/connection.ts'
import { say, wordsOf } from '../web/language.ts'
import { counterList } from '../web/parts/counter-list.ts'
import type { Kiosk, Slip } from './kiosk.ts'

const words = wordsOf(
  {
    first: (where: string) => `先到 ${where} 等候`,
    onward: (where: string) => `再到 ${where}`,
    same: '接着在同一个窗口办',
    place: (area: string, list: string) => `${area} ${list} 号窗口`,
    note: '一个号办完全部，屏幕会叫您；办完一件，自动排到下一件。',
  },
  {
    first: (where: string) => `先到 ${where} 等候`,
    onward: (where: string) => `再到 ${where}`,
    same: '接著在同一個窗口辦',
    place: (area: string, list: string) => `${area} ${list} 號窗口`,
    note: '一個號辦完全部，屏幕會叫您；辦完一件，自動排到下一件。',
  },
  {
    first: (where: string) => `First wait at ${where}`,
    onward: (where: string) => `Then ${where}`,
    same: 'At the same counter, right after',
    place: (area: string, list: string) => `${area}, ${/\D/.test(list) ? 'counters' : 'counter'} ${list}`,
    note: 'The screens call this number each time. When one is done, you are in line for the next.',
  },
)

/** The way of a visit of several matters: what comes first and where, and what then. */
export function Way({ kiosk, stages }: { kiosk: Kiosk; stages: NonNullable<Slip['stages']> }) {
  const w = words.value
  const entries = kiosk.connection.entries.value
  const where = (line: string) => {
    const entry = entryOf<LineEntry>(entries, `line:${line}`)
    if (!entry) return ''
    return entry.counters.length > 0 ? w.place(say(entry.area), counterList(entry.counters)) : say(entry.area)
  }
  return (
    <section class="way" data-testid="way">
      <ol>
        {stages.map(({ matter, line }, index) => {
          const entry = entryOf<MatterEntry>(entries, `matter:${matter}`)
          const same = index > 0 && stages[index - 1]?.line === line
          return (
            <li key={matter} class={index === 0 ? 'first' : ''}>
              <i>{index + 1}</i>
              <b>{entry && say(entry.name)}</b>
              <span>{same ? w.same : index === 0 ? w.first(where(line)) : w.onward(where(line))}</span>
            </li>
          )
        })}
      </ol>
      <p>{w.note}</p>
    </section>
  )
}
