import type { TakeResult } from '../../protocol/commands/tickets.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { range } from '../../web/language.ts'
import { later } from '../../web/parts/later.tsx'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import { words } from './words.ts'

const QrCode = later(() => import('../../web/start/qr-code.tsx').then(({ QrCode }) => QrCode))

type Props = {
  readonly hall: HallEntry
  readonly taken: TakeResult['ticket'] & { readonly printedAt: string }
  readonly onDone: () => void
}

/** The number to tell or show: large, with the range, where it is printed, and the page for the phone. */
export function TakenNumber({ hall, taken, onDone }: Props) {
  const w = words.value
  return (
    <div class="taken" data-testid="taken">
      <TicketNumber number={taken.number} />
      <p>
        <span>{taken.ahead === 0 ? w.nobodyAhead : w.ahead(taken.ahead)}</span>
        <span>{w.about(range(taken.wait))}</span>
      </p>
      <p class="note">{taken.printedAt ? w.prints(taken.printedAt.replace(/^\D+/, '')) : w.remember}</p>
      {hall.publicUrl && <QrCode text={`${hall.publicUrl.replace(/\/+$/, '')}/t/${taken.code}`} label={w.scan} />}
      <button type="button" class="filled" data-testid="next" onClick={onDone}>
        {w.next}
      </button>
    </div>
  )
}
