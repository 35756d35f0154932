import { useEffect, useState } from 'preact/hooks'
import type { SheetParcel } from '../../protocol/mail-sheet.ts'
import { layOutSlip } from '../../protocol/slips/lay-out-slip.ts'
import { paperColumns } from '../../protocol/slips/lines.ts'
import type { Slip } from '../../protocol/slips/slip.ts'
import { formatTime } from '../../web/language.ts'
import { askSlip, previewSlip } from '../../web/parts/ask-slip.ts'
import { mailWords } from '../../web/parts/mail-words.ts'
import { PrintButton } from '../../web/parts/print-button.tsx'
import { Preview } from '../../web/parts/slip-preview.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import { read } from './reading.ts'
import { words } from './words.ts'

/** 交接簿 of a day: what the courier took, printed in two copies for both to sign. `stand`: it is read again when there is more. [Z75] */
export function Book({ token, today, stand }: { token: string; today: string; stand: number }) {
  const w = words.value
  const [day, setDay] = useState(today)
  const [parcels, setParcels] = useState<readonly SheetParcel[]>()
  const [slip, setSlip] = useState<Slip>()
  const [trouble, setTrouble] = useState('')
  useEffect(() => {
    setSlip(undefined)
    void read<{ readonly parcels: readonly SheetParcel[] }>(`/api/mail/day?day=${day}`, token).then((found) => {
      setParcels(found?.parcels)
      setTrouble(found ? '' : words.value.trouble)
    })
  }, [day, token, stand])
  const show = async () => {
    const made = await previewSlip({ kind: 'mail-book', day }, token)
    if ('kind' in made) setSlip(made)
    else setTrouble(wordsFor(made as never))
  }
  return (
    <section data-testid="mail-book">
      <h2>{w.book}</h2>
      <label class="day">
        <span>{w.day}</span>
        <input type="date" value={day} max={today} onChange={(event) => event.currentTarget.value && setDay(event.currentTarget.value)} />
      </label>
      <p class="note" role="status">
        {trouble || w.bookOf(formatTime(Date.parse(`${day}T12:00:00Z`), 'UTC', 'day'), parcels?.length ?? 0)}
      </p>
      <ul class="book">
        {parcels?.map((each) => (
          <li key={each.waybill}>
            <span>{each.case}</span>
            <span>{mailWords.value.reaches[each.reach]}</span>
            <small>{each.waybill}</small>
          </li>
        ))}
      </ul>
      <div class="choice">
        <button type="button" data-testid="preview-book" onClick={() => void show()}>
          {w.preview}
        </button>
        <PrintButton testId="print-book" ask={() => askSlip({ kind: 'mail-book', day }, token)}>
          {w.bookPrint}
        </PrintButton>
      </div>
      {slip && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long slip is scrolled with the keyboard too
        <section class="roll-of" tabIndex={0} aria-label={w.book}>
          <Preview columns={paperColumns['80mm']} label={w.book} lines={layOutSlip(slip, paperColumns['80mm'])} />
        </section>
      )}
    </section>
  )
}
