import type { TakingEntry } from '../protocol/views/hours.ts'
import type { HallEntry } from '../protocol/views/parts.ts'
import { formatTime, range, wordsOf } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import { openingSaid } from '../web/parts/opening.ts'
import type { Kiosk } from './kiosk.ts'

const words = wordsOf(
  {
    closed: '这件事现在不在办理时间。',
    'last-ticket': '现在取号，今天下班前已经轮不到了，不让您白等。',
    'line-full': '这件事今天的号已经取完了。',
    until: (time: string) => `${time} 起可以取号`,
    doubtful: (wait: string, ends: string) => `今天可能办不到：大约要等 ${wait} 分钟，${ends} 下班。没有轮到的，下一个工作日先办。`,
    left: (n: number) => `今天还有 ${n} 个号`,
  },
  {
    closed: '這件事現在不在辦理時間。',
    'last-ticket': '現在取號，今天下班前已經輪不到了，不讓您白等。',
    'line-full': '這件事今天的號已經取完了。',
    until: (time: string) => `${time} 起可以取號`,
    doubtful: (wait: string, ends: string) => `今天可能辦不到：大約要等 ${wait} 分鐘，${ends} 下班。沒有輪到的，下一個工作日先辦。`,
    left: (n: number) => `今天還有 ${n} 個號`,
  },
  {
    closed: 'This is not done at this hour.',
    'last-ticket': 'A number taken now would not be called before we close today.',
    'line-full': "Today's numbers for this have all been taken.",
    until: (time: string) => `Numbers again from ${time}`,
    doubtful: (wait: string, ends: string) =>
      `You may not be served today: the wait is about ${wait} min, and we close at ${ends}. Whoever is left goes first when we open again.`,
    left: (n: number) => (n === 1 ? '1 number left today' : `${n} numbers left today`),
  },
)

type Props = { kiosk: Kiosk; hall: HallEntry; taking: TakingEntry }

/** What is so about taking a number of this line now, said before it is taken (R11). */
export function TakingNow({ kiosk, hall, taking }: Props) {
  const w = words.value
  const { why, until, doubtful, left } = taking
  if (why)
    return (
      <p class="wait none" role="status" data-testid={`not-now-${why}`}>
        <Icon name="warning" />
        <span>
          {w[why]} {until && w.until(openingSaid(until, kiosk.now.value, hall.zone))}
        </span>
      </p>
    )
  if (doubtful)
    return (
      <p class="wait none" role="status" data-testid="doubtful">
        <Icon name="warning" />
        <span>{w.doubtful(range(doubtful), formatTime(Date.parse(doubtful.ends), hall.zone))}</span>
      </p>
    )
  return left !== undefined && left <= 20 ? <p class="left-today">{w.left(left)}</p> : null
}
