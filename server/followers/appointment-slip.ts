import type { AppointmentSlip } from '../../protocol/slips/appointment-slip.ts'
import type { EventOf } from '../domain/events.ts'
import { designOf, guideOnSlip, type Surroundings } from './ticket-slip.ts'

/** The slip of an appointment that was booked at a kiosk; undefined when the hall no longer has the matter. */
export function appointmentSlip(
  booked: EventOf<'appointment.booked'>,
  { hall, demo, publicUrl }: Omit<Surroundings, 'openCounters'>,
): AppointmentSlip | undefined {
  const { language, code, start, end, opens, device, ...body } = booked.body
  const matter = hall.matters.find((each) => each.matter === body.matter)
  const line = hall.lines.find((each) => each.line === body.line)
  if (!matter || !line) return undefined
  const iso = (at: number) => new Date(at).toISOString()
  return {
    kind: 'appointment',
    language,
    hall: hall.hall.name[language],
    zone: hall.hall.zone,
    demo,
    printedAt: iso(booked.at),
    kiosk: Number(device?.match(/[0-9]+$/)?.[0] ?? 1),
    matter: matter.name[language],
    start: iso(start),
    end: iso(end),
    opens: iso(opens),
    code,
    area: line.area[language],
    ...guideOnSlip(matter, language),
    ...(publicUrl ? { url: `${publicUrl.replace(/\/+$/, '')}/t/${code}` } : {}),
    supervisionPhone: hall.hall.supervisionPhone,
    ...designOf(hall),
  }
}
