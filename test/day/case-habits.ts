import { Screen } from '../fixtures/server.ts'
import type { Floor } from './floor.ts'

const minute = 60_000

/** What a service has left: its number, and the day on which it is due where it has a limit. */
export type Left = { readonly number: string; readonly code: string; readonly due?: string }

/** A clerk looks after a case that a service has left: by the last figures of its number, so that every day has some of each. */
export async function lookAfter(floor: Floor, screen: Screen, { number, code, due }: Left, kind: string): Promise<void> {
  const { tally } = floor
  const turn = Number(number.slice(-4)) % 4
  const ask = async (type: string, fields: object = {}): Promise<boolean> => {
    const answer = await tally.ask(screen, type, { case: number, ...fields })
    return !('refused' in answer)
  }
  // Papers came the same day.
  if (kind === 'supplement') return floor.in(3 * minute, async () => void (await ask('case.supply')))
  if (kind === 'joint' && due) {
    const [first, second] = floor.facts.matters
    const stages = [first, second].map((each) => ({ matter: each?.matter, days: 1 }))
    if (await ask('case.stages', { stages })) await ask('case.stageDone')
  }
  if (!due) return
  // A petition or what is given back goes to no back office.
  if (['promised', 'escalated', 'joint'].includes(kind)) await ask('case.step', { step: 'transfer' })
  if (turn === 0 && (await ask('case.extend.ask', { days: 3, reason: 'inquiry' })))
    return floor.in(2 * minute, () => floor.manager.answersExtension(number))
  if (turn === 1 && (await ask('case.wait', { days: 5 })))
    return floor.in(4 * minute, async () => {
      await ask('case.supply')
      // Whoever goes on leave hands on what is open.
      await ask('case.assign', { to: floor.facts.clerks[0]?.badge })
    })
  if (turn === 2 && (await ask('case.decide', { result: 'granted' })))
    return floor.in(3 * minute, async () => {
      const serial = Number(number.slice(-4))
      await tally.ask(floor.kioskOf(serial), 'case.find', { case: number, check: code.slice(-4) })
      // Most come for it; of some it is known that they will not.
      if (serial % 3 > 0) await ask('result.hand', { to: 'applicant', receipt: 'signed' })
      else await ask('case.close', { reason: 'not-fetched' })
      if (serial % 3 !== 1) return
      const phone = await Screen.connect(floor.devices.url, code)
      await tally.ask(phone, 'case.object', { case: number, words: '请再核一下日期' })
      phone.close()
      await ask('case.objectionAnswer', { words: '已经核过，日期没有错' })
    })
  if (turn === 3 && (await ask('case.decide', { result: 'granted' }))) return mailed(floor, screen, number)
}

const to = { name: '王小明', phone: '13800000000', address: '人民路 18 号 3 单元 502' }

/** The citizen wants it sent. The first courier finds nobody, the second does. */
async function mailed(floor: Floor, screen: Screen, number: string): Promise<void> {
  const ask = async (type: string, fields: object = {}) =>
    !('refused' in (await floor.tally.ask(screen, type, { case: number, ...fields })))
  const handOver = async (waybill: string) =>
    !('refused' in (await floor.tally.ask(screen, 'mail.handOver', { parcels: [{ case: number, waybill }] })))
  const waybill = `EMS${number.replace('-', '')}`
  if (!(await ask('mail.order', { to, reach: 'province' })) || !(await ask('mail.cancel')) || !(await ask('mail.order', { to }))) return
  if (!(await handOver(waybill))) return
  floor.in(2 * minute, async () => {
    if (!(await ask('mail.returned', { reason: 'nobody-there' })) || !(await ask('mail.order', { to }))) return
    if (await handOver(`${waybill}2`)) floor.in(2 * minute, async () => void (await ask('mail.delivered')))
  })
}
