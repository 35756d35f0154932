import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Rules } from '../../protocol/rules/rules.ts'
import { byTest } from '../fixtures/browser.ts'
import { ordinaryMorning } from '../fixtures/morning.ts'
import { type HallServer, Screen } from '../fixtures/server.ts'
import { hallThatKeepsHours } from '../fixtures/strict-hall.ts'
import { HallHands } from './hall-hands.ts'
import { inEach, Looks, type Spoken } from './looks.ts'

let hall: HallServer
let hands: HallHands
let looks: Looks
beforeAll(async () => {
  hall = await hallThatKeepsHours('2026-10-14T10:24', (document) => {
    document.rules = { ...document.rules, hoursKept: false, coverStintDays: 2, coverYearDays: 40 } as Rules
    // Something to mend: a post without B, a department without a chief.
    document.people = document.people.map((person) => (person.badge === '1013' ? { ...person, posts: person.posts.slice(0, 1) } : person))
    document.departments = document.departments?.map(({ chief, mandate, ...rest }) =>
      rest.department === 'police' ? rest : { ...rest, ...(chief ? { chief } : {}), ...(mandate ? { mandate } : {}) },
    )
  })
  hands = await HallHands.of(hall)
  looks = await Looks.open()
})
afterAll(async () => {
  hands?.close()
  await looks?.close()
  await hall?.stop()
})

/** One after another: several tries side by side would lock the badge for a while. */
async function signedIn(counter: number, badge: string, pin: string): Promise<Spoken> {
  const pages = await looks.show('counter', (query) => `${hall.url}/counter${query}`)
  for (const page of Object.values(pages)) {
    await byTest(page, 'badge').fill(badge)
    await byTest(page, 'pin').fill(pin)
    await byTest(page, `counter-${counter}`).check({ force: true })
    await byTest(page, 'sign-in').click()
    await page.waitForSelector('main.now')
  }
  return pages
}

const press = (pages: Spoken, name: string) => inEach(pages, (page) => byTest(page, name).click())

test('the page of the people: posts and cover, leave to decide, questions, what is to mend; leave and cover at the console', async () => {
  await ordinaryMorning(hall)
  const manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  const person = async (badge: string) => Screen.connect(hall.url, await hall.signIn(badge))
  const [wu, xu, sun] = [await person('1010'), await person('1011'), await person('1008')]
  for (const [screen, counter] of [
    [wu, 10],
    [xu, 11],
  ] as const) {
    await screen.ask('counter.finish', { counter, outcome: { kind: 'instant' } })
    await screen.ask('counter.close', { counter })
  }
  const leave = {
    from: '2026-10-14',
    to: '2026-10-16',
    kind: 'sick',
    cover: '1005',
    reason: '发烧，医院建议休息',
    handover: '周五要交月报',
  }
  await wu.ask('leave.ask', leave)
  await xu.ask('leave.ask', { ...leave, kind: 'personal', from: '2026-12-30', to: '2027-01-05', reason: '回老家' })
  await sun.ask('leave.ask', { from: '2026-10-12', to: '2026-10-13', kind: 'other', reason: '孩子住院，来不及请假' })
  await manager.ask('leave.decide', { leave: 'leave-1', approve: true })
  await xu.ask('counter.open', { counter: 10 })
  await xu.ask('cover.note', { counter: 10, note: '两件在等签字，印章在抽屉里' })
  await manager.ask('post.change.ask', { badge: '1014', counter: 13, rank: 'B', from: '2026-11-02', reason: '13 号窗口没有 B 岗' })

  const zhang = await person('1001')
  const shown = await zhang.watch('counter:1')
  const { ticket } = ('refused' in shown ? {} : shown.entries['now']) as { ticket?: { id: string } }
  const question = '章程少一页，法人在外地，能不能先收件，明天补齐？'
  expect(await zhang.ask('chief.ask', { counter: 1, ticket: ticket?.id, question })).toMatchObject({ result: {} })

  const page = await looks.show('manager', (query) => `${hall.url}/manager${query}#/people`)
  for (const each of Object.values(page)) {
    await byTest(each, 'badge').fill('9001')
    await byTest(each, 'pin').fill('9999')
    await byTest(each, 'sign-in').click()
    await byTest(each, 'post-10').waitFor()
    // What it is for is asked for by itself.
    await byTest(each, 'leave-2').getByText('回老家').waitFor()
  }
  await looks.look(page, 'people')
  await inEach(page, (each) => byTest(each, 'holder-11-1011').click())
  await inEach(page, (each) => byTest(each, 'person').waitFor())
  await inEach(page, (each) => byTest(each, 'ask-change').click())
  await looks.look(page, 'people-person')
  await press(page, 'print-mandate')
  await inEach(page, (each) => each.locator('.sheet canvas').waitFor())
  await looks.look(page, 'people-mandate')
  await inEach(page, (each) => each.keyboard.press('Escape'))
  await press(page, 'print-leave-1')
  await inEach(page, (each) => each.locator('.sheet canvas').waitFor())
  await looks.look(page, 'people-leave-note')

  const console = await signedIn(10, '1011', '1011')
  await inEach(console, (each) => byTest(each, 'cover').waitFor())
  await looks.look(console, 'console-cover')
  await press(console, 'write-note')
  await inEach(console, (each) => byTest(each, 'cover-note').waitFor())
  await looks.look(console, 'console-cover-note')
  await inEach(console, (each) => each.keyboard.press('Escape'))
  await press(console, 'ask-leave')
  await inEach(console, (each) => byTest(each, 'leave-from').waitFor())
  await looks.look(console, 'console-leave')

  const asking = await signedIn(1, '1001', '1111')
  await inEach(asking, (each) => byTest(each, 'staff-side').waitFor())
  await press(asking, 'ask-chief')
  await inEach(asking, (each) => byTest(each, 'chief-question').waitFor())
  await looks.look(asking, 'console-ask-chief')
  for (const screen of [manager, wu, xu, sun, zhang]) screen.close()
  looks.expectNothingFound()
})
