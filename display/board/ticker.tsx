import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { BoardDuty } from '../../protocol/views/duty.ts'
import type { CounterEntry, HallEntry } from '../../protocol/views/parts.ts'
import { formatTime, language } from '../../web/language.ts'
import type { Rest } from './rest.ts'
import { reasons, words } from './words.ts'

type Props = {
  readonly hall: HallEntry
  readonly counters: readonly CounterEntry[]
  readonly extended: Rest | undefined
  readonly duty: BoardDuty | undefined
}
type Line = { readonly key: string; readonly head: string; readonly body: string; readonly warn?: boolean }

const turn = 8_000

function linesOf({ hall, counters, extended, duty }: Props): Line[] {
  const w = words.value
  const paused = counters.flatMap(({ counter, pause }) => {
    if (!pause) return []
    const reason = (pause.reason === 'other' && pause.words) || reasons.value[pause.reason]
    const back = pause.until && w.returns(formatTime(Date.parse(pause.until), hall.zone))
    const cover = pause.cover && w.goTo(pause.cover.counter)
    const body = [reason, back, cover].filter(Boolean).join(w.comma)
    return [{ key: `c${counter}`, head: w.counterNo(counter), body, warn: true }]
  })
  const always = [
    { key: 'missed', head: w.missed, body: w.missedWay },
    ...(duty ? [{ key: 'duty', head: w.onDuty, body: [duty.name, duty.phone].filter(Boolean).join('　') }] : []),
    { key: 'phone', head: w.supervision, body: hall.supervisionPhone },
  ]
  return [...(extended ? [{ key: 'extended', ...extended }] : []), ...paused, ...always]
}

/** Paused counters and advice. Nothing runs: what does not fit into one row takes turns with the rest. */
export function Ticker(props: Props) {
  const { hall } = props
  const row = useRef<HTMLElement>(null)
  const [first, setFirst] = useState(0)
  const lines = linesOf(props)
  const start = first % lines.length
  const shown = [...lines.slice(start), ...lines.slice(0, start)]
  const measured = lines.map((line) => line.body).join() + language.value

  useLayoutEffect(() => {
    const timer = setInterval(() => {
      const items = [...(row.current?.children ?? [])] as HTMLElement[]
      const fitting = items.filter((item) => item.offsetTop === items[0]?.offsetTop).length
      if (fitting < items.length) setFirst((before) => before + fitting)
    }, turn)
    return () => clearInterval(timer)
  }, [])
  useLayoutEffect(() => setFirst(0), [measured])

  return (
    <footer class={hall.demo ? 'tick demo' : 'tick'} ref={row} data-takes-turns>
      {shown.map((line) => (
        <span key={line.key} class={line.warn ? 'warn' : ''}>
          <b>{line.head}</b>
          {line.body}
        </span>
      ))}
    </footer>
  )
}
