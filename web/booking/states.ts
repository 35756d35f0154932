import type { StaffAppointment } from '../../protocol/views/appointments.ts'
import { type Entries, entriesOf } from '../connection.ts'
import { wordsOf } from '../language.ts'

export const stateWords = wordsOf(
  {
    booked: '未到',
    arrived: '已报到，到点先叫',
    kept: '按时叫到',
    late: '来晚了，已叫',
    broken: '没有按时叫到',
    'no-show': '没有来',
    cancelled: '已取消',
    checkIn: '报到',
    cancel: '取消预约',
    heading: '今天的预约',
    still: (n: number) => `还有 ${n} 个`,
    none: '今天没有预约',
    book: '代约',
  },
  {
    booked: '未到',
    arrived: '已報到，到點先叫',
    kept: '按時叫到',
    late: '來晚了，已叫',
    broken: '沒有按時叫到',
    'no-show': '沒有來',
    cancelled: '已取消',
    checkIn: '報到',
    cancel: '取消預約',
    heading: '今天的預約',
    still: (n: number) => `還有 ${n} 個`,
    none: '今天沒有預約',
    book: '代約',
  },
  {
    booked: 'not here yet',
    arrived: 'checked in, goes first',
    kept: 'called on time',
    late: 'came late, called',
    broken: 'not called on time',
    'no-show': 'did not come',
    cancelled: 'cancelled',
    checkIn: 'Check in',
    cancel: 'Cancel it',
    heading: 'Appointments today',
    still: (n: number) => `${n} to come`,
    none: 'No appointments today',
    book: 'Book',
  },
)

/** Today's in the order of their times. */
export const appointmentsOf = (entries: Entries): StaffAppointment[] =>
  entriesOf<StaffAppointment>(entries, 'appointment:').sort((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id))

/** Whether the hall lets it be checked in at this moment (milliseconds on the hall's clock). */
export const canCheckIn = ({ state, checkInFrom, checkInUntil }: StaffAppointment, now: number): boolean =>
  state === 'booked' && Date.parse(checkInFrom) <= now && now < Date.parse(checkInUntil)
