import { useSignal } from '@preact/signals'
import type { AppointmentNow } from '../../protocol/views/appointments.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { MatterEntry } from '../../protocol/views/public.ts'
import type { AppointmentState } from '../../protocol/vocabulary.ts'
import type { Connection } from '../../web/connection.ts'
import { formatTime, say, wordsOf } from '../../web/language.ts'
import { Icon } from '../../web/parts/icon.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import { Foot } from './foot.tsx'
import { Bar } from './head.tsx'
import { More } from './more.tsx'
import type { SheetName } from './shown.ts'

const words = wordsOf(
  {
    title: '您的预约',
    booked: '已预约',
    from: (time: string) => `${time} 起可以报到，到了大厅再点`,
    now: '到了大厅请报到，报到后取得号码',
    until: (time: string) => `最晚 ${time} 报到`,
    checkIn: '我到了，报到',
    sending: '正在办',
    cancel: '不来了，取消预约',
    sure: '取消以后，这个时间会让给别人。',
    really: '取消预约',
    keep: '不取消，按时来',
    cancelled: '这个预约已经取消',
    cancelledNote: '想办的时候，可以重新预约，或者到大厅取号。',
    missed: '预约的时间已经过了',
    missedNote: '可以到大厅直接取号，照样给您办。',
    ended: '这个预约已经办过了',
    endedNote: '谢谢您按时来。',
    broken: '对不起，没有在预约时间内叫到您',
    brokenNote: '您的号码照样有效，会尽快叫您。可以拨监督电话反映。',
    call: '拨监督电话',
  },
  {
    title: '您的預約',
    booked: '已預約',
    from: (time: string) => `${time} 起可以報到，到了大廳再點`,
    now: '到了大廳請報到，報到後取得號碼',
    until: (time: string) => `最晚 ${time} 報到`,
    checkIn: '我到了，報到',
    sending: '正在辦',
    cancel: '不來了，取消預約',
    sure: '取消以後，這個時間會讓給別人。',
    really: '取消預約',
    keep: '不取消，按時來',
    cancelled: '這個預約已經取消',
    cancelledNote: '想辦的時候，可以重新預約，或者到大廳取號。',
    missed: '預約的時間已經過了',
    missedNote: '可以到大廳直接取號，照樣給您辦。',
    ended: '這個預約已經辦過了',
    endedNote: '謝謝您按時來。',
    broken: '對不起，沒有在預約時間內叫到您',
    brokenNote: '您的號碼照樣有效，會儘快叫您。可以撥監督電話反映。',
    call: '撥監督電話',
  },
  {
    title: 'Your appointment',
    booked: 'Booked',
    from: (time: string) => `You can check in from ${time}, once you are in the hall`,
    now: 'Check in when you are in the hall. You then get a number',
    until: (time: string) => `Check in by ${time} at the latest`,
    checkIn: 'I am here, check in',
    sending: 'One moment',
    cancel: 'Cancel the appointment',
    sure: 'Your time then goes to somebody else.',
    really: 'Cancel it',
    keep: 'Keep it',
    cancelled: 'This appointment is cancelled',
    cancelledNote: 'You can book again, or take a number in the hall.',
    missed: 'The time of this appointment is over',
    missedNote: 'You can take a number in the hall and are served all the same.',
    ended: 'This appointment is over',
    endedNote: 'Thank you for coming on time.',
    broken: 'We are sorry: we did not call you within your time',
    brokenNote: 'Your number counts and you will be called. You may call the hotline about it.',
    call: 'Call the hotline',
  },
)

type Props = {
  readonly connection: Connection
  readonly hall: HallEntry
  readonly appointment: AppointmentNow
  readonly matter: MatterEntry
  readonly open: (name: SheetName) => void
}

/** The page of an appointment until it becomes a number, and where it does not. */
export function Appointment({ connection, hall, appointment, matter, open }: Props) {
  const w = words.value
  const busy = useSignal(false)
  const asking = useSignal(false)
  const said = useSignal<string | undefined>(undefined)
  const ask = async (type: 'appointment.checkIn' | 'appointment.cancel') => {
    if (busy.value) return
    busy.value = true
    const outcome =
      type === 'appointment.checkIn' ? await connection.send(type, {}) : await connection.send(type, { appointment: appointment.id })
    busy.value = false
    asking.value = false
    said.value = 'result' in outcome ? undefined : wordsFor(outcome)
  }
  const time = (at: string) => formatTime(Date.parse(at), hall.zone)
  const may = (act: 'checkIn' | 'cancel') => appointment.may.includes(act)
  return (
    <>
      <header class="top" data-field="far">
        <Bar shown={{ connection, hall }} />
        <p class="when" data-testid="appointment-time">
          {formatTime(Date.parse(appointment.start), hall.zone, 'day')}
          <b>
            {time(appointment.start)}–{time(appointment.end)}
          </b>
        </p>
        <h1>{say(matter.name)}</h1>
      </header>
      <main class="body">
        <Status appointment={appointment} time={time} />
        {appointment.state === 'booked' && (
          <section class="where">
            <Icon name="place" />
            <div>
              <b>{say(appointment.area)}</b>
              <p>{w.until(time(appointment.checkInUntil))}</p>
            </div>
          </section>
        )}
        <More open={open} />
      </main>
      <Foot shown={{ connection, hall }}>
        <p class="said" role="status">
          {said.value ?? (asking.value ? w.sure : '')}
        </p>
        {may('checkIn') && !asking.value && (
          <button type="button" class="ok" data-testid="check-in" aria-busy={busy.value} onClick={() => ask('appointment.checkIn')}>
            {busy.value ? w.sending : w.checkIn}
          </button>
        )}
        {may('cancel') && !asking.value && (
          <button type="button" data-testid="cancel" onClick={() => (asking.value = true)}>
            {w.cancel}
          </button>
        )}
        {asking.value && (
          <>
            <button type="button" class="ok" data-testid="keep" onClick={() => (asking.value = false)}>
              {w.keep}
            </button>
            <button type="button" data-testid="cancel-confirm" onClick={() => ask('appointment.cancel')}>
              {busy.value ? w.sending : w.really}
            </button>
          </>
        )}
      </Foot>
    </>
  )
}

function Status({ appointment, time }: { appointment: AppointmentNow; time: (at: string) => string }) {
  const w = words.value
  const open = appointment.may.includes('checkIn') ? w.now : w.from(time(appointment.checkInFrom))
  const shown: Partial<Record<AppointmentState, readonly [string, string]>> = {
    booked: [w.booked, open],
    cancelled: [w.cancelled, w.cancelledNote],
    'no-show': [w.missed, w.missedNote],
    broken: [w.broken, w.brokenNote],
  }
  const [title, note] = shown[appointment.state] ?? [w.ended, w.endedNote]
  return (
    <section class="status" aria-live="polite" data-testid={`appointment-${appointment.state}`}>
      <h2>
        <span class={`st ${appointment.state === 'booked' ? 'idle' : 'closed'}`}>{title}</span>
      </h2>
      <p>{note}</p>
    </section>
  )
}

/** Above the number that it has become, when the hall has not kept the time. */
export function Broken({ hall }: { hall: HallEntry }) {
  const w = words.value
  return (
    <div class="broken" role="status" data-testid="broken">
      <Icon name="warning" />
      <div>
        <b>{w.broken}</b>
        <p>
          {w.brokenNote} <a href={`tel:${hall.supervisionPhone}`}>{`${w.call} ${hall.supervisionPhone}`}</a>
        </p>
      </div>
    </div>
  )
}
