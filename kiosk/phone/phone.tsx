import { useSignal } from '@preact/signals'
import type { AppointmentNow } from '../../protocol/views/appointments.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { MatterEntry, TicketNow } from '../../protocol/views/public.ts'
import { type Connection, entryOf } from '../../web/connection.ts'
import { later } from '../../web/parts/later.tsx'
import { Notices } from '../../web/parts/notices.tsx'
import { AtCounter } from './at-counter.tsx'
import { Called } from './called.tsx'
import { Finished } from './finished.tsx'
import { Cancelled, Starting, Unknown } from './outcome.tsx'
import type { SheetName, Shown } from './shown.ts'
import { Waiting } from './waiting.tsx'

const Appointment = later(() => import('./appointment.tsx').then(({ Appointment }) => Appointment))
const Broken = later(() => import('./appointment.tsx').then(({ Broken }) => Broken))
const PostponeSheet = later(() => import('./way-sheets.tsx').then(({ PostponeSheet }) => PostponeSheet))
const RejoinSheet = later(() => import('./way-sheets.tsx').then(({ RejoinSheet }) => RejoinSheet))
const CancelSheet = later(() => import('./sheets.tsx').then(({ CancelSheet }) => CancelSheet))
const GuideSheet = later(() => import('./sheets.tsx').then(({ GuideSheet }) => GuideSheet))
const PapersSheet = later(() => import('./sheets.tsx').then(({ PapersSheet }) => PapersSheet))

/** The page behind a slip's QR: one ticket, from the waiting seat to the rating. */
export function Phone({ connection, code }: { connection: Connection; code: string }) {
  const sheet = useSignal<SheetName | undefined>(undefined)
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  const ticket = entryOf<TicketNow>(entries, 'now')
  const matter = entryOf<MatterEntry>(entries, 'matter')
  const appointment = entryOf<AppointmentNow>(entries, 'appointment')
  const close = () => {
    sheet.value = undefined
  }
  // Until it is checked in there is no number.
  if (hall && matter && appointment && !ticket)
    return (
      <div class="phone">
        <Notices connection={connection} />
        <div class="page" inert={sheet.value !== undefined}>
          <Appointment
            connection={connection}
            hall={hall}
            appointment={appointment}
            matter={matter}
            open={(name) => (sheet.value = name)}
          />
        </div>
        {sheet.value === 'papers' && <PapersSheet matter={matter} code={code} close={close} />}
        {sheet.value === 'guide' && <GuideSheet matter={matter} close={close} />}
      </div>
    )
  if (!hall || !ticket || !matter)
    return connection.refused.value || connection.live.value ? <Unknown /> : <Starting connection={connection} />
  const shown = { connection, hall, ticket, matter }
  // A call comes before whatever was open.
  const open = ticket.state === 'called' ? undefined : sheet.value
  return (
    <div class="phone">
      <Notices connection={connection} />
      <div class="page" inert={open !== undefined}>
        {appointment?.state === 'broken' && <Broken hall={hall} />}
        <State shown={shown} code={code} open={(name) => (sheet.value = name)} />
      </div>
      {open === 'papers' && <PapersSheet matter={matter} code={code} close={close} />}
      {open === 'guide' && <GuideSheet matter={matter} close={close} />}
      {open === 'cancel' && <CancelSheet shown={shown} close={close} />}
      {open === 'postpone' && <PostponeSheet shown={shown} close={close} />}
      {open === 'rejoin' && <RejoinSheet shown={shown} close={close} />}
    </div>
  )
}

function State({ shown, code, open }: { shown: Shown; code: string; open: (name: SheetName) => void }) {
  switch (shown.ticket.state) {
    case 'waiting':
    case 'carried':
      return <Waiting shown={shown} code={code} open={open} />
    case 'called':
      return <Called shown={shown} />
    case 'serving':
    case 'parked':
    case 'missed':
      return <AtCounter shown={shown} state={shown.ticket.state} open={open} />
    case 'finished':
      return <Finished shown={shown} />
    case 'cancelled':
      return <Cancelled shown={shown} />
  }
}
