import { is } from 'valibot'
import { CalendarDate } from '../../../protocol/clock-time.ts'
import { longestPlanDays } from '../../../protocol/duty.ts'
import type { PlanTable } from '../../../protocol/duty-table.ts'
import { Badge } from '../../../protocol/vocabulary.ts'
import { readUpload } from './read-upload.ts'

const heads = {
  from: /^(日期|从|從|开始|開始|date|from|day)$/i,
  to: /^(到|至|结束|結束|to|until)$/i,
  badge: /^(工号|工號|值班人工号|值班人工號|badge)$/i,
}

/** 2026-10-1, 2026/10/01 and 2026年10月1日 are one day. */
function dayOf(text: string): string | undefined {
  const [, year, month = '', date = ''] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.trim()) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return year && is(CalendarDate, day) ? day : undefined
}

/** A roster from the first sheet of an upload. The head names the columns; without one they are date, badge, and the last day of the turn. Throws `Unreadable`. [O53] */
export async function readRoster(bytes: Uint8Array): Promise<PlanTable> {
  const rows = (await readUpload(bytes))[0]?.rows ?? []
  const head = rows.findIndex((row) => row.some((cell) => heads.badge.test(cell.trim())))
  const place = (name: keyof typeof heads, none: number) => {
    const at = rows[head]?.findIndex((cell) => heads[name].test(cell.trim())) ?? -1
    return head < 0 ? none : at
  }
  const [from, to, badge] = [place('from', 0), place('to', 2), place('badge', 1)]
  const turns: PlanTable['turns'][number][] = []
  const bad: number[] = []
  for (const [index, row] of rows.entries()) {
    if (index <= head || row.every((cell) => cell.trim() === '')) continue
    const who = row[badge]?.trim() ?? ''
    const first = dayOf(row[from] ?? '')
    const end = row[to]?.trim() ? dayOf(row[to] ?? '') : ''
    if (!first || end === undefined || (end !== '' && end < first) || !is(Badge, who)) bad.push(index + 1)
    else turns.push({ from: first, ...(end === '' ? {} : { to: end }), badge: who })
  }
  const days = turns.flatMap((turn) => [turn.from, turn.to ?? turn.from]).sort()
  return { turns: turns.slice(0, longestPlanDays), bad: bad.slice(0, 50), from: days[0] ?? '', to: days.at(-1) ?? '' }
}
