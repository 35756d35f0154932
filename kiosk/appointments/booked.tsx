import type { HallEntry, LineEntry } from '../../protocol/views/parts.ts'
import type { MatterEntry } from '../../protocol/views/public.ts'
import { entryOf } from '../../web/connection.ts'
import { formatTime, language, say } from '../../web/language.ts'
import type { Kiosk } from '../kiosk.ts'
import { QrCode } from '../qr-code.tsx'
import type { Booked } from './appointing.ts'
import { grouped } from './pad.tsx'
import { words } from './words.ts'

/** The appointment, large enough to copy, with its code. */
export function BookedPage({ kiosk, hall, booked }: { kiosk: Kiosk; hall: HallEntry; booked: Booked }) {
  const w = words.value
  const entries = kiosk.connection.entries.value
  const matter = entryOf<MatterEntry>(entries, `matter:${booked.matter}`)
  const line = entryOf<LineEntry>(entries, `line:${booked.line}`)
  const [start, end] = [Date.parse(booked.start), Date.parse(booked.end)]
  const lang = language.value === 'zh-Hans' ? '' : `?lang=${language.value}`
  return (
    <div class={`screen booked ${kiosk.elder.value ? 'elder' : ''}`}>
      <header class="top" data-field="far">
        <p>{w.booked}</p>
        <h1 data-testid="booked-time">
          <span>{formatTime(start, hall.zone, 'day')}</span>
          <b>
            {formatTime(start, hall.zone)}–{formatTime(end, hall.zone)}
          </b>
        </h1>
        <p class="song">{matter && say(matter.name)}</p>
      </header>
      <main>
        <p class="code">
          <span>{w.code}</span>
          <b data-testid="booked-code">{grouped(booked.code)}</b>
        </p>
        <p class="lead">{line && w.go(say(line.area))}</p>
        {hall.publicUrl ? (
          <section class="qrs">
            <QrCode text={`${hall.publicUrl}/t/${booked.code}${lang}`} />
            <div>
              <h2>{w.scan}</h2>
              <p>{w.scanNote}</p>
            </div>
          </section>
        ) : (
          <p class="note">{w.keep}</p>
        )}
        <p class="note">{w.promise}</p>
      </main>
      <footer class="end one">
        <button type="button" class="ok" data-testid="done" onClick={() => kiosk.forget()}>
          {w.done}
        </button>
      </footer>
    </div>
  )
}
