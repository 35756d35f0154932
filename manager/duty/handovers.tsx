import type { HandoverEntry, UnhandedEntry } from '../../protocol/views/duty.ts'
import { formatTime } from '../../web/language.ts'
import { askSlip } from '../../web/parts/ask-slip.ts'
import { PrintButton } from '../../web/parts/print-button.tsx'
import { words } from './words.ts'

type Props = {
  readonly zone: string
  readonly token: string
  readonly sheets: readonly HandoverEntry[]
  readonly unhanded: readonly UnhandedEntry[]
}

/** Today's hand-overs, and who left without one (R24). */
export function Handovers({ zone, token, sheets, unhanded }: Props) {
  const w = words.value
  const stands = ({ valid, givenAt, takenAt }: HandoverEntry) => (valid ? w.valid : givenAt || takenAt ? w.half : w.prepared)
  return (
    <section class="handovers">
      <h2>{w.handovers}</h2>
      {sheets.length === 0 && <p class="note">{w.noHandovers}</p>}
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet.counter} data-testid={`handover-${sheet.counter}`} class={sheet.valid ? '' : 'attention'}>
            <b>{w.counter(sheet.counter)}</b>
            <span>{w.between(sheet.giver.name, sheet.taker?.name ?? '…')}</span>
            <small>
              {formatTime(Date.parse(sheet.at), zone)}　{stands(sheet)}
            </small>
            <PrintButton
              testId={`print-handover-${sheet.counter}`}
              ask={() => askSlip({ kind: 'handover', counter: sheet.counter }, token)}
            >
              {w.print}
            </PrintButton>
          </li>
        ))}
      </ul>
      <h3>{w.unhanded}</h3>
      {unhanded.length === 0 && <p class="note">{w.noUnhanded}</p>}
      <ul>
        {[...unhanded].reverse().map((one) => (
          <li key={`${one.counter}${one.at}`}>
            <b>{w.counter(one.counter)}</b>
            <span>{one.who.name}</span>
            <small>
              {formatTime(Date.parse(one.at), zone, 'day')} {formatTime(Date.parse(one.at), zone)}　
              {w.open(one.tickets, one.referrals, one.cases)}
              {one.agencies !== undefined && w.agencies(one.agencies)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
