import type { StageShown } from '../../protocol/views/public.ts'
import { say, wordsOf } from '../../web/language.ts'
import { counterList } from '../../web/parts/counter-list.ts'
import type { Shown } from './shown.ts'

const words = wordsOf(
  {
    title: (now: number, of: number) => `一次办 ${of} 件，这是第 ${now} 件`,
    all: (of: number) => `${of} 件都办好了`,
    at: (area: string, list: string) => `${area} ${list} 号窗口`,
    done: '办好了',
    now: '现在',
  },
  {
    title: (now: number, of: number) => `一次辦 ${of} 件，這是第 ${now} 件`,
    all: (of: number) => `${of} 件都辦好了`,
    at: (area: string, list: string) => `${area} ${list} 號窗口`,
    done: '辦好了',
    now: '現在',
  },
  {
    title: (now: number, of: number) => `Matter ${now} of ${of} with one number`,
    all: (of: number) => `All ${of} matters are done`,
    at: (area: string, list: string) => `${area}, ${/\D/.test(list) ? 'counters' : 'counter'} ${list}`,
    done: 'done',
    now: 'now',
  },
)

const marks = { done: 'st done', now: 'st serving', ahead: 'st idle' } as const

/** Of a visit of several matters: what is done, what is now, what is next and where. */
export function Stages({ shown: { ticket }, brief = false }: { shown: Shown; brief?: boolean }) {
  const w = words.value
  const { stages } = ticket
  if (!stages) return null
  const at = stages.findIndex(({ state }) => state === 'now') + 1
  return (
    <section class="stages" data-testid="stages">
      <h2>{at > 0 ? w.title(at, stages.length) : w.all(stages.length)}</h2>
      <ol>
        {stages.map((stage) =>
          brief && stage.state !== 'now' ? null : (
            <li key={stage.matter} class={stage.state}>
              <span class={marks[stage.state]}>{say(stage.name)}</span>
              <small>{placeOf(stage)}</small>
            </li>
          ),
        )}
      </ol>
    </section>
  )
}

function placeOf({ state, area, counters }: StageShown): string {
  const w = words.value
  if (state === 'done') return w.done
  if (state === 'now') return w.now
  return counters.length > 0 ? w.at(say(area), counterList(counters)) : say(area)
}
