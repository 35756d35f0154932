import type { AlarmEntry } from '../protocol/views/alarms.ts'
import type { WaitEntry } from '../protocol/views/parts.ts'
import type { LoadLine, TrendEntry } from '../protocol/views/staff.ts'
import { range, say } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import { stopped } from '../web/parts/suspension.ts'
import { Trend } from './trend.tsx'
import { words } from './words.ts'

type Props = {
  readonly lines: readonly LoadLine[]
  readonly waits: readonly WaitEntry[]
  readonly trends: readonly TrendEntry[]
  readonly alarms: readonly AlarmEntry[]
}

/** Bars have one scale; a quiet hall must not look crowded. */
const leastScale = 12

export function LinesTable({ lines, waits, trends, alarms }: Props) {
  const w = words.value
  const scale = Math.max(leastScale, ...lines.map((line) => line.waiting))
  return (
    <table>
      <colgroup>
        <col class="letter" />
        <col class="name" />
        <col class="bar-col" />
        <col class="wait-col" />
        <col />
        <col class="count" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {w.line}
          </th>
          <th scope="col">{w.inLine}</th>
          <th scope="col">{w.wait}</th>
          <th scope="col">{w.lastHour}</th>
          <th scope="col">{w.counters}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const weight = Math.max(0, ...alarms.filter((alarm) => alarm.line === line.line).map((alarm) => alarm.weight))
          return (
            <tr key={line.line} class={weight === 3 ? 'hot' : weight === 2 ? 'warn' : ''} data-testid={`line-${line.line}`}>
              <td>{line.line}</td>
              <th scope="row">{say(line.name)}</th>
              <td class="wq">
                <s style={{ width: `${(line.waiting / scale) * 91}px` }} />
                <b data-testid={`line-${line.line}-waiting`}>{line.waiting}</b>
              </td>
              <td>
                {waitSaid(
                  line,
                  waits.find((entry) => entry.line === line.line),
                )}
                {weight >= 2 && <Icon name="warning" />}
              </td>
              <td>
                <Trend points={trends.find((entry) => entry.line === line.line)?.points ?? []} scale={scale} />
              </td>
              <td>{line.counters.length}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function waitSaid(line: LoadLine, wait: WaitEntry | undefined): string {
  if (line.suspended) return stopped()
  if (line.counters.length === 0) return '–'
  if (line.waiting === 0 && !wait?.p50) return words.value.noWait
  return wait ? range(wait) : '–'
}
