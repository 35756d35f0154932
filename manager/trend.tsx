import { words } from './words.ts'

const width = 132
const height = 25
/** A quarter of an hour, in spans of five minutes: what "rising" compares with. */
const back = 3

/** People waiting over the last hour, as a line and as a word. */
export function Trend({ points, scale }: { points: readonly number[]; scale: number }) {
  const w = words.value
  const last = points.at(-1)
  if (last === undefined || points.length < 2) return <>–</>
  const x = (place: number) => (place * width) / (points.length - 1)
  const y = (value: number) => 3 + height * (1 - value / Math.max(scale, ...points))
  const change = last - (points.at(-1 - back) ?? last)
  return (
    <>
      <svg class="sp" viewBox="-3 0 138 31" aria-hidden="true">
        <path d={`M${points.map((value, place) => `${x(place).toFixed(1)} ${y(value).toFixed(1)}`).join(' ')}`} />
        <circle cx={width} cy={y(last)} r="3" />
      </svg>
      <em class={change > 1 ? 'up' : ''}>{change > 1 ? w.up(change) : change < -1 ? w.down(-change) : w.level}</em>
    </>
  )
}
