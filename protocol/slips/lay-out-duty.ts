import { checklists } from '../duty.ts'
import { printable } from './cells.ts'
import type { DaySheet } from './day-sheet.ts'
import { dutyWords } from './duty-words.ts'
import type { SlipLine } from './lines.ts'
import { type Measure, paired, rule } from './set.ts'

/** On a closing sheet: who was on duty, what the lists came to, and hand-overs. Nothing where there was none of it. [O54] */
export function layOutDuty({ language, duty }: DaySheet, measure: Measure): SlipLine[] {
  if (!duty) return []
  const words = dutyWords[language]
  const { valid, open, missed } = duty.handovers
  const ends = { valid, open, missed }
  return [
    rule(measure, true),
    ...(duty.badge === undefined ? [] : paired(words.onDuty, printable([duty.name, duty.badge].filter(Boolean).join(' ')), measure, true)),
    ...checklists.flatMap((list) => {
      const came = duty.lists[list]
      return came ? paired(words.lists[list], words.done(came.done, came.of), measure) : []
    }),
    ...(valid + open + missed === 0 ? [] : paired(words.handovers, String(valid + open + missed), measure)),
    ...(['valid', 'open', 'missed'] as const).flatMap((end) =>
      ends[end] === 0 ? [] : paired(`  ${words.ends[end]}`, String(ends[end]), measure),
    ),
  ]
}
