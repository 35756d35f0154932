import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DueNow } from '../../protocol/views/cases.ts'
import type { DueDayKind } from '../../protocol/vocabulary.ts'
import { formatTime, wordsOf } from '../../web/language.ts'
import { Sheet } from '../phone/sheet.tsx'

const kinds = wordsOf<Readonly<Record<DueDayKind, string>>>(
  {
    start: '收下材料，从第二天起算',
    workday: '工作日',
    'make-up': '调休上班',
    plain: '算一天',
    weekend: '周末，不算',
    holiday: '放假，不算',
    paused: '等材料，不算',
  },
  {
    start: '收下材料，從第二天起算',
    workday: '工作日',
    'make-up': '調休上班',
    plain: '算一天',
    weekend: '週末，不算',
    holiday: '放假，不算',
    paused: '等材料，不算',
  },
  {
    start: 'Accepted; counted from the next day',
    workday: 'Working day',
    'make-up': 'Working day (make-up)',
    plain: 'Counted',
    weekend: 'Weekend, not counted',
    holiday: 'Holiday, not counted',
    paused: 'Waiting for papers, not counted',
  },
)

const words = wordsOf(
  {
    title: '为什么是这一天',
    limit: (n: number) => `承诺 ${n} 天办好，一天一天是这样数的：`,
    extended: (n: number) => `另外批准延长 ${n} 天。`,
    nth: (n: number) => `第 ${n} 天`,
    unknown: (years: string) => `${years} 年的放假安排还没有公布，公布以后重新数。`,
    failed: '现在打不开，请稍后再看。',
  },
  {
    title: '為什麼是這一天',
    limit: (n: number) => `承諾 ${n} 天辦好，一天一天是這樣數的：`,
    extended: (n: number) => `另外批准延長 ${n} 天。`,
    nth: (n: number) => `第 ${n} 天`,
    unknown: (years: string) => `${years} 年的放假安排還沒有公布，公布以後重新數。`,
    failed: '現在打不開，請稍後再看。',
  },
  {
    title: 'Why this day',
    limit: (n: number) => `${n} ${n === 1 ? 'day was' : 'days were'} promised. They are counted like this:`,
    extended: (n: number) => `${n} more were granted.`,
    nth: (n: number) => `day ${n}`,
    unknown: (years: string) => `The public holidays of ${years} are not known yet. It is counted again when they are.`,
    failed: 'This cannot be shown just now. Please look again later.',
  },
)

const said = (day: string): string => {
  const noon = Date.parse(`${day}T12:00:00Z`)
  return `${formatTime(noon, 'UTC', 'day')} ${formatTime(noon, 'UTC', 'weekday')}`
}

/** Every day that was counted, and every day that was not (R31). */
export function WhySheet({ code, close }: { code: string; close: () => void }) {
  const w = words.value
  const due = useSignal<DueNow | 'failed' | undefined>(undefined)
  useEffect(() => {
    void explained(code).then((answer) => {
      due.value = answer ?? 'failed'
    })
  }, [code])
  const known = due.value
  return (
    <Sheet title={w.title} close={close}>
      {known === 'failed' && (
        <p class="note" role="status">
          {w.failed}
        </p>
      )}
      {known !== undefined && known !== 'failed' && (
        <>
          <p class="note">
            {known.limit !== undefined && w.limit(known.limit)} {known.extended !== undefined && w.extended(known.extended)}
          </p>
          {known.unknownYears && <p class="note">{w.unknown(known.unknownYears.join('、'))}</p>}
          <ol class="days" data-testid="days">
            {known.days.map(({ day, kind, count }) => (
              <li key={day} class={count === undefined && kind !== 'start' ? 'not' : ''}>
                <span>{said(day)}</span>
                <span>{kinds.value[kind]}</span>
                <b>{count !== undefined && w.nth(count)}</b>
              </li>
            ))}
          </ol>
        </>
      )}
    </Sheet>
  )
}

async function explained(code: string): Promise<DueNow | undefined> {
  try {
    const answer = await fetch(`/api/views/due:${code}`, { signal: AbortSignal.timeout(6000) })
    const { entries } = (await answer.json()) as { entries?: { now?: DueNow } }
    return entries?.now
  } catch {
    return undefined
  }
}
