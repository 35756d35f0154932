import { range, wordsOf } from '../web/language.ts'
import { counterList } from '../web/parts/counter-list.ts'
import { stopped } from '../web/parts/suspension.ts'
import type { Queue } from './shown.ts'

const words = wordsOf(
  {
    people: '人在等',
    range: (r: string) => `约 ${r} 分钟`,
    free: '无需等候',
    nobody: '前面没有人',
    closed: '窗口未开',
    counters: (list: string) => `${list} 号窗口`,
  },
  {
    people: '人在等',
    range: (r: string) => `約 ${r} 分鐘`,
    free: '無需等候',
    nobody: '前面沒有人',
    closed: '窗口未開',
    counters: (list: string) => `${list} 號窗口`,
  },
  {
    people: 'waiting',
    range: (r: string) => `${r} min`,
    free: 'No wait',
    nobody: 'Nobody ahead',
    closed: 'Closed now',
    counters: (list: string) => `${/\D/.test(list) ? 'Counters' : 'Counter'} ${list}`,
  },
)

/** How many wait, and how long that is likely to take, in a drawer or a row. */
export function QueueFacts({ queue }: { queue: Queue }) {
  const w = words.value
  if (queue.suspended)
    return (
      <span class="w">
        {queue.waiting > 0 && (
          <span>
            <b>{queue.waiting}</b>
            {w.people}
          </span>
        )}
        <span class="st paused">{stopped()}</span>
      </span>
    )
  if (queue.counters.length === 0)
    return (
      <span class="w">
        {queue.waiting > 0 && (
          <span>
            <b>{queue.waiting}</b>
            {w.people}
          </span>
        )}
        <span class="st closed">{w.closed}</span>
      </span>
    )
  if (queue.free)
    return (
      <span class="w">
        <b class="zero">{w.free}</b>
        <span>{w.counters(counterList(queue.counters))}</span>
      </span>
    )
  return (
    <span class="w">
      {queue.waiting > 0 ? (
        <span>
          <b>{queue.waiting}</b>
          {w.people}
        </span>
      ) : (
        <span>{w.nobody}</span>
      )}
      {queue.wait && <span>{w.range(range(queue.wait))}</span>}
    </span>
  )
}
