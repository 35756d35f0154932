import type { PrinterEntry } from '../protocol/views/parts.ts'
import { entriesOf } from '../web/connection.ts'
import { say } from '../web/language.ts'
import { Icon } from '../web/parts/icon.tsx'
import type { Desk } from './desk.ts'
import { OldSlips } from './old-slips.tsx'
import { printerWords, words } from './words.ts'

export const printerName = (printer: Pick<PrinterEntry, 'printer' | 'kind' | 'name'>): string => {
  const no = /\d+$/.exec(printer.printer)?.[0] ?? ''
  if (printer.name) return say(printer.name)
  return printer.kind === 'kiosk' ? words.value.kiosk(no) : words.value.printer(no)
}

const marks = { ready: 'serving', offline: 'offline' } as const

/** Where slips come out, and whether they do. */
export function Printers({ desk }: { desk: Desk }) {
  const w = words.value
  const printers = entriesOf<PrinterEntry>(desk.connection.value.entries.value, 'printer:')
  return (
    <section class="printers">
      <h2>{w.printers}</h2>
      {printers.length === 0 && <p class="note">{w.noPrinter}</p>}
      <ul>
        {printers.map((printer) => (
          <li key={printer.printer}>
            <span class="which">{printerName(printer)}</span>
            {printer.state === 'ready' || printer.state === 'offline' ? (
              <span class={`st ${marks[printer.state]}`}>{printerWords.value[printer.state]}</span>
            ) : (
              <span class="attention">
                <Icon name="warning" />
                {printerWords.value[printer.state]}
              </span>
            )}
            <span class="jobs">{printer.jobs > 0 && w.jobs(printer.jobs)}</span>
            {printer.standIn && <p class="note">{w.printsElsewhere(printerName({ ...printer.standIn, kind: 'printer' }))}</p>}
            {printer.held !== undefined && <OldSlips printer={printer.printer} held={printer.held} token={desk.session.value?.token} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
