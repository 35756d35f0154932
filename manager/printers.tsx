import type { PrinterEntry } from '../protocol/views/parts.ts'
import { Icon } from '../web/parts/icon.tsx'
import { printerWords, words } from './words.ts'

export const printerName = (printer: PrinterEntry): string => {
  const no = /\d+$/.exec(printer.printer)?.[0] ?? ''
  return printer.kind === 'kiosk' ? words.value.kiosk(no) : words.value.printer(no)
}

const marks = { ready: 'serving', offline: 'offline' } as const

/** Where slips come out, and whether they do. */
export function Printers({ printers }: { printers: readonly PrinterEntry[] }) {
  const w = words.value
  if (printers.length === 0) return null
  return (
    <section class="printers">
      <h2>{w.printers}</h2>
      <ul>
        {printers.map((printer) => (
          <li key={printer.printer}>
            <span>{printerName(printer)}</span>
            {printer.state === 'ready' || printer.state === 'offline' ? (
              <span class={`st ${marks[printer.state]}`}>{printerWords.value[printer.state]}</span>
            ) : (
              <span class="attention">
                <Icon name="warning" />
                {printerWords.value[printer.state]}
              </span>
            )}
            <span class="jobs">{printer.jobs > 0 && w.jobs(printer.jobs)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
