import { describe, expect, test } from 'vitest'
import { clerk } from '../../../test/fixtures/rules-hall.ts'
import { chief, manager, StaffedHall } from '../../../test/fixtures/staffed-hall.ts'
import { project } from '../shown.ts'
import { viewRefused } from '../who-sees.ts'

const asker = clerk('1002')
const days = { from: '2026-10-19', to: '2026-10-21', kind: 'personal', cover: '1001' }
const ask = (hall: StaffedHall, fields: object = {}, by = asker) => hall.ask(by, 'leave.ask', { ...days, ...fields })
const approve = (hall: StaffedHall, by: typeof asker, fields: object = {}) =>
  hall.ask(by, 'leave.decide', { leave: 'leave-1', approve: true, ...fields })
const shown = (hall: StaffedHall, id = 'leave-1') => project(hall.scene(), 'people', [`leave:${id}`])[`leave:${id}`]
/** What the leave is for, or why that is not told. */
const why = (hall: StaffedHall, by: typeof asker, id = 'leave-1') =>
  viewRefused(hall.state, by, `leave:${id}`) ?? project(hall.scene(), `leave:${id}`)['why']

describe('asking', () => {
  test('[O25] names the days and who stands in; kind and reason stand neither in the journal, nor among the people, nor at the console', () => {
    const hall = new StaffedHall()
    hall.open(2, '1002')
    expect(ask(hall, { kind: 'sick', reason: '复查', handover: '抽屉里有三份' })).toEqual({ leave: 'leave-1' })
    expect(JSON.stringify(hall.events)).not.toMatch(/sick|复查|抽屉/)
    expect(shown(hall)).toMatchObject({ days: 3, cover: { name: '张敏' }, handover: '抽屉里有三份', state: 'asked', waitsFor: ['manager'] })
    expect(JSON.stringify(project(hall.scene(), 'people'))).not.toMatch(/sick|复查/)
    const own = project(hall.scene(), 'counter:2')['leave:leave-1']
    expect(own).toMatchObject({ state: 'asked' })
    expect(JSON.stringify(own)).not.toMatch(/sick|复查|抽屉/)
  })

  test('[O25] kind and reason are told to the asker, and to who has to decide of this leave or has; not to other chiefs, colleagues, or the technician', () => {
    const hall = new StaffedHall({ leaveApprovals: 'both' })
    hall.must(ask(hall, { kind: 'sick', reason: '复查', cover: '1003' }))
    const told = { kind: 'sick', reason: '复查' }
    const no = { refused: 'not-allowed' }
    for (const by of [asker, chief, manager]) expect([by, why(hall, by)]).toEqual([by, told])
    for (const by of [clerk('8002', ['chief']), clerk('8002', ['guide', 'chief']), clerk('1003'), clerk('9900', ['admin'])])
      expect([by, why(hall, by)]).toEqual([by, no])
    expect(shown(hall)).toMatchObject({ readers: ['1001', '1002', '9001'] })
    // Whether there is such a leave is told to nobody either.
    expect(why(hall, clerk('8002', ['chief']), 'leave-9')).toEqual(no)
    expect(why(hall, manager, 'leave-9')).toEqual(no)
    expect(viewRefused(hall.state, { kind: 'nobody' }, 'leave:leave-1')).toEqual({ refused: 'not-known' })
    hall.must(approve(hall, chief))
    hall.must(approve(hall, manager))
    for (const by of [asker, chief, manager]) expect([by, why(hall, by)]).toEqual([by, told])
  })

  test('[O25] where the chief alone decides the manager is not told what a leave is for, until the manager decides in that place', () => {
    const hall = new StaffedHall({ leaveApprovals: 'chief' })
    hall.must(ask(hall, { kind: 'sick', cover: '1003' }))
    expect(why(hall, chief)).toEqual({ kind: 'sick' })
    expect(why(hall, manager)).toEqual({ refused: 'not-allowed' })
    hall.must(ask(hall, { from: '2026-10-14', to: '2026-10-14', cover: '1003' }, chief))
    hall.must(approve(hall, manager, { leave: 'leave-2' }))
    // The chief is away today.
    expect(why(hall, manager)).toEqual({ kind: 'sick' })
    expect(why(hall, chief)).toEqual({ refused: 'not-allowed' })
  })

  test('[O25] an administrator who leads nobody reads no reason, not even where one has decided', () => {
    const technician = clerk('9900', ['admin'])
    const hall = new StaffedHall()
    hall.must(ask(hall, { kind: 'sick' }))
    expect(why(hall, technician)).toEqual({ refused: 'not-allowed' })
    hall.must(approve(hall, technician))
    expect(why(hall, technician)).toEqual({ refused: 'not-allowed' })
    expect(why(hall, manager)).toEqual({ kind: 'sick' })
  })

  test('[O25] dates reversed, out of reach, or taken already are refused', () => {
    const hall = new StaffedHall()
    expect(ask(hall, { from: '2026-10-22' })).toEqual({ refused: 'dates-reversed', at: 'to' })
    expect(ask(hall, { from: '2028-01-01', to: '2028-01-02' })).toEqual({ refused: 'too-far', at: 'from' })
    expect(ask(hall, { to: '2027-12-01' })).toEqual({ refused: 'too-far', at: 'to' })
    expect(ask(hall, { kind: 'other' })).toEqual({ refused: 'reason-needed' })
    hall.must(ask(hall))
    expect(ask(hall, { from: '2026-10-21', to: '2026-10-23' })).toEqual({ refused: 'leave-overlaps' })
    expect(ask(hall, { from: '2026-10-22', to: '2026-10-23' })).toEqual({ leave: 'leave-2' })
  })

  test('[O25] afterwards only with a reason, and it is marked', () => {
    const hall = new StaffedHall()
    expect(ask(hall, { from: '2026-10-13' })).toEqual({ refused: 'reason-needed' })
    hall.must(ask(hall, { from: '2026-10-13', reason: '急诊' }))
    expect(shown(hall)).toMatchObject({ afterwards: true })
  })

  test('[O25] working days are counted by the calendar; into a year that is not known they are provisional, and settled when it comes', () => {
    const hall = new StaffedHall()
    hall.state.closing.years = { '2026': { holidays: ['2026-12-31'], workdays: [] } }
    hall.must(ask(hall, { from: '2026-12-30', to: '2027-01-04' }))
    expect(shown(hall)).toMatchObject({ days: 3, provisional: true })
    hall.must(hall.ask(manager, 'calendar.import', { year: 2027, holidays: ['2027-01-01'], workdays: ['2027-01-02'] }))
    expect(shown(hall)).toMatchObject({ days: 3 })
    expect(shown(hall)).not.toHaveProperty('provisional')
  })
})

describe('deciding', () => {
  test('[O26] both sides where the rules say so: the chief of the department and the manager, two people, each once', () => {
    const hall = new StaffedHall({ leaveApprovals: 'both' }, { more: { '1001': { roles: ['clerk', 'manager'] } } })
    hall.must(ask(hall, { cover: '1003' }))
    expect(approve(hall, clerk('1003'))).toEqual({ refused: 'not-allowed' })
    expect(approve(hall, asker)).toEqual({ refused: 'not-allowed' })
    const chiefToo = clerk('1001', ['clerk', 'manager'])
    expect(approve(hall, chiefToo)).toEqual({ state: 'asked' })
    expect(approve(hall, chiefToo)).toEqual({ refused: 'already-decided' })
    expect(shown(hall)).toMatchObject({ waitsFor: ['manager'], decisions: [{ side: 'chief', by: '张敏', approve: true }] })
    expect(approve(hall, manager)).toEqual({ state: 'approved' })
    expect(approve(hall, manager)).toEqual({ refused: 'already-decided' })
    expect(shown(hall)).toMatchObject({ state: 'approved', waitsFor: [] })
  })

  test('[O26] the chief alone, or the manager where the chief asks or is away; a chief sees at the console what to decide', () => {
    const hall = new StaffedHall({ leaveApprovals: 'chief' })
    hall.open(1, '1001')
    hall.must(ask(hall, { reason: '回老家' }))
    expect(approve(hall, manager)).toEqual({ refused: 'not-allowed' })
    expect(project(hall.scene(), 'counter:1')['leave:leave-1']).toMatchObject({ mine: true, reason: '回老家' })
    hall.must(ask(hall, { from: '2026-10-14', to: '2026-10-14', cover: '1003' }, chief))
    expect(approve(hall, chief, { leave: 'leave-2' })).toEqual({ refused: 'not-allowed' })
    expect(approve(hall, manager, { leave: 'leave-2' })).toEqual({ state: 'approved' })
    // Now the chief is away today, and the manager decides in the chief's place.
    expect(shown(hall)).toMatchObject({ waitsFor: ['manager'] })
    expect(approve(hall, chief, { cover: '1003' })).toEqual({ refused: 'not-allowed' })
    expect(approve(hall, manager, { cover: '1003' })).toEqual({ state: 'approved' })
  })

  test('[O27] nobody is let go without somebody who stands in: not oneself, trained, and there', () => {
    const hall = new StaffedHall({}, { more: { '1003': { skills: ['B'] }, '1002': { posts: [{ counter: 1, rank: 'A' }] } } })
    expect(ask(hall, { cover: '1002' })).toEqual({ refused: 'own-cover' })
    expect(ask(hall, { cover: '7777' })).toEqual({ refused: 'unknown-person', at: 'cover' })
    expect(ask(hall, { cover: '1003' })).toEqual({ refused: 'not-trained' })
    expect(ask(hall, { cover: '8001' })).toEqual({ refused: 'not-trained' })
    hall.must(ask(hall, { cover: undefined }))
    expect(approve(hall, manager)).toEqual({ refused: 'cover-needed' })
    expect(approve(hall, manager, { cover: '1003' })).toEqual({ refused: 'not-trained' })
  })

  test('[O27] who is on leave stands in for nobody, and who stands in is not let go', () => {
    const hall = new StaffedHall()
    hall.must(ask(hall))
    hall.must(ask(hall, { cover: '1003', from: '2026-10-20', to: '2026-10-20' }, chief))
    hall.must(approve(hall, manager, { leave: 'leave-2' }))
    expect(approve(hall, manager)).toEqual({ refused: 'cover-away' })
    expect(ask(hall, { cover: '1001', from: '2026-10-20', to: '2026-10-20' }, clerk('1003'))).toEqual({ refused: 'cover-away' })
    hall.must(approve(hall, manager, { cover: '1003' }))
    hall.must(ask(hall, { cover: '1001', from: '2026-10-19', to: '2026-10-19' }, clerk('1003')))
    expect(approve(hall, manager, { leave: 'leave-3' })).toEqual({ refused: 'covers-another' })
  })

  test('[O26] whoever does not approve says why, and the first of them ends it', () => {
    const hall = new StaffedHall({ leaveApprovals: 'both' })
    hall.must(ask(hall))
    const no = { leave: 'leave-1', approve: false }
    expect(hall.ask(chief, 'leave.decide', no)).toEqual({ refused: 'reason-needed' })
    expect(hall.ask(chief, 'leave.decide', { ...no, reason: '那几天人手不够' })).toEqual({ state: 'refused' })
    expect(approve(hall, manager)).toEqual({ refused: 'already-decided' })
    expect(shown(hall)).toMatchObject({ state: 'refused', decisions: [{ reason: '那几天人手不够' }] })
    expect(hall.ask(manager, 'leave.decide', { leave: 'leave-9', approve: true })).toEqual({ refused: 'unknown-leave' })
  })
})

describe('going and coming back', () => {
  test('[O28] taken back before it begins; afterwards it ends with the return, which is late after the first working day', () => {
    const hall = new StaffedHall()
    hall.must(ask(hall))
    hall.must(approve(hall, manager))
    const back = (by = asker) => hall.ask(by, 'leave.return', { leave: 'leave-1' })
    expect(back()).toEqual({ refused: 'leave-not-begun' })
    expect(hall.ask(chief, 'leave.withdraw', { leave: 'leave-1' })).toEqual({ refused: 'not-allowed' })
    hall.onDay('2026-10-19')
    expect(hall.ask(asker, 'leave.withdraw', { leave: 'leave-1' })).toEqual({ refused: 'leave-begun' })
    expect(shown(hall)).toMatchObject({ running: true })
    hall.onDay('2026-10-22')
    expect(shown(hall)).not.toHaveProperty('late')
    // Thursday was the day; Friday and Monday are late.
    hall.onDay('2026-10-26')
    expect(shown(hall)).toMatchObject({ late: 2 })
    expect(back(chief)).toEqual({ refused: 'not-allowed' })
    hall.must(back())
    expect(hall.typed('leave.returned')).toEqual([{ leave: 'leave-1', badge: '1002', by: '1002', day: '2026-10-26', late: 2 }])
    expect(back()).toEqual({ refused: 'already-decided' })
    hall.onDay('2026-11-20')
    expect(hall.state.leaves.all.size).toBe(0)
    expect(ask(hall, { from: '2026-11-23', to: '2026-11-23' })).toEqual({ leave: 'leave-2' })
    hall.must(hall.ask(asker, 'leave.withdraw', { leave: 'leave-2' }))
    expect(hall.ask(asker, 'leave.withdraw', { leave: 'leave-2' })).toEqual({ refused: 'already-decided' })
  })

  test('[O24] A on leave and B on leave: the post is empty, whoever is named to stand in is asked for', () => {
    const hall = new StaffedHall()
    const today = { from: '2026-10-14', to: '2026-10-14' }
    hall.must(ask(hall, { ...today, cover: '1003' }))
    hall.must(approve(hall, manager))
    expect(project(hall.scene(), 'load')['alarm:post-empty-1']).toBeUndefined()
    hall.must(ask(hall, { ...today, cover: '1003' }, chief))
    hall.must(approve(hall, manager, { leave: 'leave-2' }))
    expect(project(hall.scene(), 'load')['alarm:post-empty-1']).toMatchObject({ kind: 'post-empty', weight: 2, person: 'A 张敏, B 刘志远' })
    expect(hall.ask(manager, 'cover.appoint', { counter: 1, badge: '1002' })).toEqual({ refused: 'cover-away' })
    hall.must(hall.ask(manager, 'cover.appoint', { counter: 1, badge: '1003' }))
    expect(project(hall.scene(), 'load')['alarm:post-empty-1']).toMatchObject({ weight: 1, appointed: '何倩' })
    hall.open(1, '1003')
    expect(project(hall.scene(), 'load')['alarm:post-empty-1']).toBeUndefined()
    expect(project(hall.scene(), 'counter:1')['cover']).toMatchObject({
      absent: { name: '张敏' },
      leave: { to: '2026-10-14' },
      appointed: true,
    })
  })
})

test('[O26] a chief who leaves while the manager has approved does not keep the leave open: the manager decides in that place', () => {
  const hall = new StaffedHall({ leaveApprovals: 'both' })
  hall.must(ask(hall, { cover: '1003', from: '2026-10-26', to: '2026-10-27' }))
  hall.must(hall.ask(clerk('1001'), 'leave.ask', { from: '2026-10-15', to: '2026-10-30', kind: 'personal', cover: '1003' }))
  expect(approve(hall, manager)).toEqual({ state: 'asked' })
  expect(approve(hall, manager)).toEqual({ refused: 'already-decided' })
  hall.must(hall.ask(manager, 'leave.decide', { leave: 'leave-2', approve: true }))
  hall.nextDay()
  expect(shown(hall)).toMatchObject({ state: 'asked', waitsFor: ['manager'] })
  expect(approve(hall, manager)).toEqual({ state: 'approved' })
})

test('[O28] what nobody returns from, or decides, leaves a year after its last day: as long as it can be asked for afterwards', () => {
  const hall = new StaffedHall()
  hall.must(ask(hall))
  hall.must(approve(hall, manager))
  hall.must(ask(hall, { from: '2026-10-22', to: '2026-10-22' }))
  hall.onDay('2027-10-22')
  expect(shown(hall)).toMatchObject({ state: 'approved', running: true })
  expect(ask(hall, { from: '2026-10-21', to: '2026-10-21', reason: '补办' })).toEqual({ refused: 'leave-overlaps' })
  hall.onDay('2027-10-23')
  expect([...hall.state.leaves.all.keys()]).toEqual(['leave-2'])
  hall.onDay('2027-10-24')
  expect(hall.state.leaves.all.size).toBe(0)
  expect(hall.ask(asker, 'leave.return', { leave: 'leave-1' })).toEqual({ refused: 'unknown-leave' })
  // Numbers go on.
  expect(ask(hall, { from: '2027-10-25', to: '2027-10-25' })).toMatchObject({ leave: 'leave-3' })
})
