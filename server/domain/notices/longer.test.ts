import { describe, expect, test } from 'vitest'
import { emptyField, type NoticeSheet } from '../../../protocol/slips/notice-slip.ts'
import { CaseHall, chief } from '../../../test/fixtures/case-hall.ts'

const asked = (outcome: Parameters<CaseHall['accept']>[0] = { kind: 'promised', days: 5 }) => {
  const hall = new CaseHall()
  const number = hall.accept(outcome)
  hall.do('case.extend.ask', number, { days: 3, reason: 'expert' })
  return { hall, number }
}
const notices = (hall: CaseHall) => hall.happened('notice.issued').filter(({ kind }) => kind === 'extension')

describe('more time is granted', () => {
  test('[Z96] the citizen is told the old day, the new one and why, in the same decision', () => {
    const { hall, number } = asked()
    const before = hall.case(number).due
    const answer = hall.do('case.extend.decide', number, { grant: true }, chief)
    const [issued] = notices(hall)
    expect(answer).toMatchObject({ due: '2026-10-26', notices: [{ notice: issued?.['notice'], kind: 'extension' }] })
    const sheet = JSON.parse(hall.personal.get(String(issued?.['sheet']))?.['sheet'] ?? '{}') as NoticeSheet
    expect(sheet).toMatchObject({
      kind: 'extension',
      case: number,
      was: before,
      due: '2026-10-26',
      longer: 'expert',
      counter: 1,
      badge: '1001',
    })
    expect(emptyField(sheet)).toBeUndefined()
    expect(issued).toMatchObject({ case: number, counter: 1, code: hall.case(number).code })
  })

  test('[Z96] nothing is told of time that is not granted, nor a day that nobody knows while the clock stands', () => {
    const refused = asked()
    refused.hall.do('case.extend.decide', refused.number, { grant: false }, chief)
    expect(notices(refused.hall)).toEqual([])
    const stands = asked()
    stands.hall.do('case.wait', stands.number)
    stands.hall.do('case.extend.decide', stands.number, { grant: true }, chief)
    expect(notices(stands.hall)).toEqual([])
  })
})
